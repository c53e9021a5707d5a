/** SIP over UDP and TCP (RFC 3261, section 18): whole messages in and out, not parsed. */
@NullMarked
package no.meetat.sip.signalling.transport;

import org.jspecify.annotations.NullMarked;
