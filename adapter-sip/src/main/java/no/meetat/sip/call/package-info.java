/** The media of one call: what is received and heard, what is chosen and sent. */
@NullMarked
package no.meetat.sip.call;

import org.jspecify.annotations.NullMarked;
