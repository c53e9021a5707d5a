package no.meetat.sip.call;

import java.util.concurrent.atomic.LongAdder;

/** Counts of the packets and frames of all calls, made by any thread. */
public final class PacketCounters {

  final LongAdder received = new LongAdder();
  final LongAdder sent = new LongAdder();
  final LongAdder elsewhere = new LongAdder();
  final LongAdder malformed = new LongAdder();
  final LongAdder unexpected = new LongAdder();
  final LongAdder forged = new LongAdder();
  final LongAdder repeated = new LongAdder();
  final LongAdder late = new LongAdder();
  final LongAdder lost = new LongAdder();
  final LongAdder reportsReceived = new LongAdder();
  final LongAdder reportsSent = new LongAdder();

  /** RTP or not, from negotiated peers. */
  public long received() {
    return received.sum();
  }

  /** Taken by the network. */
  public long sent() {
    return sent.sum();
  }

  /** From where no peer is, before the kernel knows who it is. */
  public long elsewhere() {
    return elsewhere.sum();
  }

  /** Neither RTP nor RTCP, or with lengths that contradict each other. */
  public long malformed() {
    return malformed.sum();
  }

  /** Of a payload type that was not negotiated. */
  public long unexpected() {
    return unexpected.sum();
  }

  /** Of encrypted calls, RTP or RTCP, and not encrypted and authenticated by the peer's key. */
  public long forged() {
    return forged.sum();
  }

  /** Of encrypted calls, RTP or RTCP, and come before, or too old to say. */
  public long repeated() {
    return repeated.sum();
  }

  /** Packets of speech that came after their tick. */
  public long late() {
    return late.sum();
  }

  /** Frames that were lost or late; silence that was not sent is none. */
  public long lost() {
    return lost.sum();
  }

  /** Compound packets of RTCP. */
  public long reportsReceived() {
    return reportsReceived.sum();
  }

  /** Compound packets of RTCP that the network has taken. */
  public long reportsSent() {
    return reportsSent.sum();
  }
}
