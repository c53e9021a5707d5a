/**
 * What callers hear, as intents: {@link no.meetat.prompt.Prompt} names what is meant and holds its
 * numbers, never a file or a language. An adapter finds the words.
 */
@NullMarked
package no.meetat.prompt;

import org.jspecify.annotations.NullMarked;
