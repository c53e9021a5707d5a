/**
 * SIP messages (RFC 3261, section 7), read lazily and in time linear in their length: an outsider's
 * text costs no more than its octets.
 */
@NullMarked
package no.meetat.sip.signalling.message;

import org.jspecify.annotations.NullMarked;
