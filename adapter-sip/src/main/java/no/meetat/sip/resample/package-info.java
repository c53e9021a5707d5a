/** Conversion of sound from one sample rate to another, as exact as integers are. */
@NullMarked
package no.meetat.sip.resample;

import org.jspecify.annotations.NullMarked;
