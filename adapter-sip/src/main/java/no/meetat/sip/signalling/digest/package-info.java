/** Digest authentication, the side that is asked (RFC 7616, RFC 8760; RFC 3261, section 22). */
@NullMarked
package no.meetat.sip.signalling.digest;

import org.jspecify.annotations.NullMarked;
