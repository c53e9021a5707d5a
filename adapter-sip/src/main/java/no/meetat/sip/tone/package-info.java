/** Keys in band: the dual tones (DTMF) of a telephone, found in what its caller says. */
@NullMarked
package no.meetat.sip.tone;

import org.jspecify.annotations.NullMarked;
