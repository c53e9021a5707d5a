/**
 * Tells telephones who is in the meeting that they have called: subscriptions to the conference
 * event package (RFC 4575, RFC 6665). A request is checked by {@link
 * no.meetat.sip.signalling.event.Subscribing}; what has changed is told in rounds.
 */
@NullMarked
package no.meetat.sip.signalling.event;

import org.jspecify.annotations.NullMarked;
