/** Speech coding: 8 kHz linear samples to and from payloads of 20 ms. */
@NullMarked
package no.meetat.sip.codec;

import org.jspecify.annotations.NullMarked;
