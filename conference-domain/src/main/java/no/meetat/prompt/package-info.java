/** What callers are told, as intents: neither files nor languages. */
@NullMarked
package no.meetat.prompt;

import org.jspecify.annotations.NullMarked;
