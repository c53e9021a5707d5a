/** TLS below SIP (RFC 3261, section 26; RFC 5922): who we are, and whom we believe to be a peer. */
@NullMarked
package no.meetat.sip.signalling.tls;

import org.jspecify.annotations.NullMarked;
