/** Session descriptions (RFC 8866) and offer and answer (RFC 3264), as far as one audio needs. */
@NullMarked
package no.meetat.sip.sdp;

import org.jspecify.annotations.NullMarked;
