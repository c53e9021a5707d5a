/** SIP messages (RFC 3261, section 7): checked by us, then read by JAIN-SIP. */
@NullMarked
package no.meetat.sip.signalling.message;

import org.jspecify.annotations.NullMarked;
