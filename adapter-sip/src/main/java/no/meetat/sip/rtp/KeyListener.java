package no.meetat.sip.rtp;

import no.meetat.dtmf.Key;

/** The listener to the keys in a stream, one press after another. */
public interface KeyListener {

  /** A key is pressed; the one before has been let go. */
  void pressed(Key key);

  /**
   * The key pressed last has been let go. This may be reported again, when the key turns out to
   * have been held for longer.
   *
   * @param ticksAgo how long ago, in ticks of 20 ms
   */
  void released(int ticksAgo);
}
