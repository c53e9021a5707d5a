package no.meetat.sip.rtcp;

import java.util.random.RandomGenerator;

/**
 * When reports are due, counted in ticks, between two who report to each other (RFC 3550, section
 * 6.2): every 5 s, the first after half of that, each at random from half to one and a half times
 * as long (section 6.3.1).
 */
final class ReportSchedule {

  /** Of 20 ms: 5 s. */
  private static final int TICKS = 250;

  /** What makes up for the timers of many being reconsidered: e - 3/2. */
  private static final double COMPENSATION = Math.E - 1.5;

  private final RandomGenerator random;
  private int left;

  ReportSchedule(RandomGenerator random) {
    this.random = random;
    this.left = ticks(TICKS / 2);
  }

  private int ticks(int interval) {
    return (int) Math.ceil(interval * (random.nextDouble() + 0.5) / COMPENSATION);
  }

  /** A tick has passed. */
  void tick() {
    left = Math.max(0, left - 1);
  }

  /** In how many ticks the next report is due. */
  int left() {
    return left;
  }

  /** The report that was due has been sent, or is left out. */
  void next() {
    left = ticks(TICKS);
  }
}
