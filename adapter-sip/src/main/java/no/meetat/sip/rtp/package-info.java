/** Packets of speech and keys: RTP (RFC 3550), telephone events (RFC 4733), and their sockets. */
@NullMarked
package no.meetat.sip.rtp;

import org.jspecify.annotations.NullMarked;
