/**
 * SIP messages (RFC 3261, section 7), read lazily and in time linear to their length: nothing an
 * outsider writes costs more than its octets.
 */
@NullMarked
package no.meetat.sip.signalling.message;

import org.jspecify.annotations.NullMarked;
