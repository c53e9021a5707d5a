/** Speech coding: linear samples to and from the payloads of RTP, a stream or a frame at a time. */
@NullMarked
package no.meetat.sip.codec;

import org.jspecify.annotations.NullMarked;
