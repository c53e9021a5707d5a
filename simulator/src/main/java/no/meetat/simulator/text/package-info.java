/** Tables drawn with text, for transcripts and terminals. */
@NullMarked
package no.meetat.simulator.text;

import org.jspecify.annotations.NullMarked;
