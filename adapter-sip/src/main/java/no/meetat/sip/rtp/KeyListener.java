package no.meetat.sip.rtp;

import no.meetat.dtmf.Key;

/** Who is told of the keys in a stream, one press after the other. */
public interface KeyListener {

  /** A key is pressed; the one before was let go. */
  void pressed(Key key);

  /**
   * The key pressed last was let go. It may be told again, when it turns out that it was held for
   * longer.
   *
   * @param ticksAgo how long ago, in ticks of 20 ms
   */
  void released(int ticksAgo);
}
