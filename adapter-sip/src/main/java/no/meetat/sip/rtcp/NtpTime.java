package no.meetat.sip.rtcp;

import java.time.Instant;

/** Timestamps of NTP (RFC 3550, section 4): seconds since 1900, and 32 bits behind the point. */
final class NtpTime {

  /** From 1900 to 1970. */
  private static final long SECONDS_TO_1970 = 2_208_988_800L;

  private static final int FRACTION = 32;
  private static final int MIDDLE = 16;
  private static final long NANOS_A_SECOND = 1_000_000_000;

  private NtpTime() {}

  /** All 64 bits; they begin anew in 2036. */
  static long of(Instant time) {
    long fraction = ((long) time.getNano() << FRACTION) / NANOS_A_SECOND;
    return ((time.getEpochSecond() + SECONDS_TO_1970) << FRACTION) | fraction;
  }

  /** The middle 32 bits, by which a report is named. */
  static int middle(long ntp) {
    return (int) (ntp >>> MIDDLE);
  }

  /** Of so many 65536ths of a second. */
  static long nanos(long units) {
    return (units * NANOS_A_SECOND) >> MIDDLE;
  }
}
