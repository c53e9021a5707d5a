package no.meetat.sip.signalling.transaction;

import java.net.InetAddress;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transport.Flow;

/**
 * A request, as far as its transaction keeps it.
 *
 * @param key that its repeats have too
 * @param flow it came over
 * @param reply the way back
 */
record Incoming(TransactionKey key, Flow flow, Flow reply) {

  /** Objects of a transaction and its timers. */
  private static final long BASE_OCTETS = 1_024;

  static Incoming of(TransactionKey key, SipRequest request, Flow flow) {
    return new Incoming(key, flow, ReplyRoute.of(request, flow));
  }

  /** The address that it came from. */
  InetAddress peer() {
    return flow.remote().getAddress();
  }

  /** Memory that its transaction holds at first, in octets. */
  long size() {
    return BASE_OCTETS + key.branch().length() + key.sentBy().length() + key.callId().length();
  }
}
