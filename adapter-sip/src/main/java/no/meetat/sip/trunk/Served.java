package no.meetat.sip.trunk;

import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.transport.Flow;

/**
 * A request that has been answered, by whatever status but those that send us to another hop.
 *
 * @param target it went to
 * @param flow it went over
 * @param response the final one
 */
record Served(Target target, Flow flow, ReceivedResponse response) {}
