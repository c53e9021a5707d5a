package no.meetat.sip.rtp;

import no.meetat.sip.rtp.JitterBuffer.Found;

/**
 * Tells speech that is lost from speech that was never said: a sender may suppress silence (RFC
 * 3551, section 4.1), and say so by comfort noise (RFC 3389) or without a word. What does not come
 * may be either until the next packet shows it.
 */
final class SilenceSuppression {

  /** After this many ticks without any speech the talk spurt has ended: 60 ms. */
  private static final int SPURT_END = 3;

  private boolean announced;
  private boolean practised;
  private int dry;
  private int undecided;
  private int lost;

  /** Another sender is heard. */
  void reset() {
    announced = false;
    practised = false;
    dry = 0;
    undecided = 0;
  }

  /** Whether comfort noise was the last that came. */
  boolean isAnnounced() {
    return announced;
  }

  /** Something else was sent instead of speech, or comfort noise before silence. */
  void pause(boolean comfortNoise) {
    announced = comfortNoise;
    undecided = 0;
  }

  /**
   * Speech has come.
   *
   * @param ahead whether time was left out before it
   * @return whether that was silence, since no packet was lost
   */
  boolean speaks(RtpPacket packet, StreamNumbers numbers, boolean ahead) {
    boolean afterSilence = numbers.follows(packet) && (packet.marker() || ahead);
    if (numbers.isNews(packet)) {
      practised |= afterSilence && undecided > 0;
      lost += afterSilence ? 0 : undecided;
      undecided = 0;
      dry = 0;
      announced = false;
    }
    return afterSilence;
  }

  /** A frame is missing, and packets behind it are here. */
  Found between(boolean silence) {
    lost += silence ? 0 : 1;
    return silence ? Found.OVER : Found.LOST;
  }

  /** Whether no more speech of the spurt is awaited. */
  boolean isSpurtOver() {
    return announced || dry >= SPURT_END;
  }

  /**
   * A frame is missing, and nothing is here. Of a sender who is known to fall silent without a word
   * only the first one is taken to be lost.
   */
  Found dry() {
    if (announced) {
      return Found.OVER;
    }
    undecided++;
    dry++;
    return practised && dry > 1 ? Found.OVER : Found.LOST;
  }

  /** Frames lost since this was last asked. */
  int takeLost() {
    int taken = lost;
    lost = 0;
    return taken;
  }
}
