package no.meetat.sip.rtcp;

import io.vavr.control.Option;
import no.meetat.sip.rtp.ReceptionReport;

/** The sender reports we sent last, by which a peer's answers tell the round trip. */
final class SentReports {

  /** So many are known: a peer may have missed some. */
  private static final int KNOWN = 4;

  private final int[] names = new int[KNOWN];
  private final long[] sentAt = new long[KNOWN];
  private int count;

  /** A report with this time, of 64 bits, is sent at that moment. */
  void add(long ntp, long nanos) {
    names[count % KNOWN] = NtpTime.middle(ntp);
    sentAt[count % KNOWN] = nanos;
    count++;
  }

  /**
   * The round trip that the block tells (RFC 3550, section 6.4.1), ns; none where it names no
   * report of ours.
   */
  Option<Long> roundTrip(ReceptionReport block, long arrived) {
    for (int i = 0; i < Math.min(count, KNOWN); i++) {
      if (names[i] == block.lastSenderReport()) {
        long held = NtpTime.nanos(block.delaySinceSenderReport());
        return Option.some(Math.max(0, arrived - sentAt[i] - held));
      }
    }
    return Option.none();
  }
}
