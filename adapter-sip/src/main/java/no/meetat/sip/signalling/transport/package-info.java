/**
 * SIP over UDP and TCP (RFC 3261, section 18): whole messages in and out, nothing understood. Ours
 * and not JAIN-SIP's, whose TCP for all callers ended with one message of Content-Length
 * 2000000000.
 */
@NullMarked
package no.meetat.sip.signalling.transport;

import org.jspecify.annotations.NullMarked;
