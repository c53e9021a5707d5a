package no.meetat.sip.signalling;

import io.vavr.control.Option;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transaction.Retransmission;

/** The ACK for a 200 to an INVITE; until it comes the 200 is repeated (RFC 3261, 13.3.1.4). */
final class AwaitedAck {

  private Option<Retransmission> repeats = Option.none();
  private int sequenceNumber;

  /**
   * Repeats the 200 on any transport, and reports when there was no ACK. An earlier ACK is no
   * longer awaited: a peer that invites again has had that 200, and datagrams may overtake one
   * another.
   */
  void await(Invitation accepted, Runnable missing) {
    stop();
    sequenceNumber = accepted.sequenceNumber();
    repeats = Option.some(accepted.transaction().repeatAnswer(missing));
  }

  /** Whether this is the ACK, for the first time. */
  boolean take(SipRequest ack) {
    return ack.cseq().number() == sequenceNumber && stop();
  }

  /** Whether an INVITE of the peer is under way. */
  boolean isAwaited() {
    return repeats.isDefined();
  }

  /** Repeats no more; false when that was so before. */
  boolean stop() {
    boolean awaited = repeats.isDefined();
    repeats.forEach(Retransmission::stop);
    repeats = Option.none();
    return awaited;
  }
}
