/** Digest authentication, the side that is asked and the side that asks (RFC 7616, RFC 8760). */
@NullMarked
package no.meetat.sip.signalling.digest;

import org.jspecify.annotations.NullMarked;
