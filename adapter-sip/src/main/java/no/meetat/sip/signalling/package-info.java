/**
 * SIP signalling (RFC 3261): takes calls to the access numbers, reports them to the bridge, and
 * answers and hangs up as it says.
 */
@NullMarked
package no.meetat.sip.signalling;

import org.jspecify.annotations.NullMarked;
