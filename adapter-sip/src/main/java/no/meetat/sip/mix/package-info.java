/** Who hears what: the mixer, its workers and their beat, and the media of each call. */
@NullMarked
package no.meetat.sip.mix;

import org.jspecify.annotations.NullMarked;
