package no.meetat.sip.tone;

import no.meetat.sip.rtp.KeyListener;

/**
 * The presses in what is heard of 20 ms of sound at a time, every 10 ms. Two looks, which are 30 ms
 * together, make a press, and four without it end it: a tone of 40 ms is one in any place and one
 * of 24 ms is none, and a pause of 30 ms parts two keys where an interruption of 12 ms does not.
 */
final class TonePress {

  /** Looks without the tone that end a press. */
  private static final int ENDING = 4;

  /** Looks in which nothing came, 120 ms, after which nobody knows what is held. */
  private static final int UNKNOWN = 12;

  /** Looks in 20 ms. */
  private static final int LOOKS = 2;

  private final KeyListener listener;
  private int held = Keypad.NONE;
  private int seen = Keypad.NONE;
  private Likeness before = Likeness.NONE;
  private int without;
  private int missed;

  TonePress(KeyListener listener) {
    this.listener = listener;
  }

  boolean isHeld() {
    return held != Keypad.NONE;
  }

  /** The sound is as much as this like the key. */
  void hear(int key, Likeness likeness) {
    missed = 0;
    if (key == held) {
      without = 0;
    } else if (key == seen && likeness.isPressWith(before)) {
      press(key);
    } else {
      pass();
    }
    seen = key;
    before = likeness;
  }

  private void press(int key) {
    release();
    held = key;
    without = 0;
    listener.pressed(Keypad.key(key));
  }

  /** The sound is no key. */
  void hearOther() {
    missed = 0;
    seen = Keypad.NONE;
    pass();
  }

  private void pass() {
    without++;
    if (without == ENDING) {
      release();
    }
  }

  /** The sound has not come. */
  void miss() {
    missed++;
    if (missed == UNKNOWN) {
      seen = Keypad.NONE;
      release();
    }
  }

  /** Nothing more comes. */
  void end() {
    release();
  }

  private void release() {
    if (isHeld()) {
      held = Keypad.NONE;
      listener.released((without + missed) / LOOKS);
    }
  }
}
