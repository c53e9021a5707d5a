/** Recordings: what each prompt sounds like in a language, and playing it frame by frame. */
@NullMarked
package no.meetat.sip.prompt;

import org.jspecify.annotations.NullMarked;
