package no.meetat.sip.tone;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.rtp.DecodedFrame;
import no.meetat.sip.rtp.JitterBuffer.Found;
import no.meetat.sip.rtp.KeyListener;

/**
 * Finds the keys in what one caller says (ITU-T Q.23, Q.24), frame by frame, and says which frames
 * nobody else is to hear. It delays nothing and allocates nothing. Sound that did not come is taken
 * neither for tone nor for pause: a key is told where 30 ms of it in a row come, or two whole
 * frames less than 120 ms apart.
 */
public final class KeyTones {

  private static final int FRAME = Sound.FRAME;
  private static final int HALF = FRAME / 2;

  /** The energy of half a frame with the faintest key, of which each tone has half. */
  private static final double AUDIBLE = 0.9 * DualTone.LEAST * HALF;

  /** What is known of 10 ms. */
  private enum Part {
    HEARD,
    FAINT,
    MISSING
  }

  private final int samples;
  private final Sound sound;
  private final Screen screen = new Screen();
  private final DualTone tones = new DualTone();
  private final TonePress press;
  private Part last = Part.MISSING;
  private int before = Keypad.NONE;

  /** Tells the listener of the keys in sound of this format; the caller has said nothing yet. */
  public KeyTones(AudioFormat format, KeyListener listener) {
    samples = format.frame();
    sound = new Sound(format.sampleRate());
    press = new TonePress(listener);
  }

  /**
   * Listens to what the jitter buffer has for this tick.
   *
   * @return whether it is the tone of a key, or is within 40 ms of its end
   */
  public boolean take(Found found, DecodedFrame frame) {
    boolean tone =
        switch (found) {
          case FRAME -> hear(frame, has(frame, 0), has(frame, samples / 2));
          case OVER -> hear(frame, true, true);
          case LOST -> look(Part.MISSING, Part.MISSING, Keypad.NONE);
          case SILENCE, NOTHING -> look(Part.FAINT, Part.FAINT, Keypad.NONE);
        };
    return tone || press.isHeld();
  }

  /** Nothing more is heard: a key that is held is let go. */
  public void end() {
    press.end();
  }

  /** Whether the half frame that begins there has come. */
  private boolean has(DecodedFrame frame, int from) {
    for (int part = 0; part < frame.parts(); part++) {
      if (frame.from(part) <= from && frame.to(part) >= from + samples / 2) {
        return true;
      }
    }
    return false;
  }

  private boolean hear(DecodedFrame frame, boolean first, boolean second) {
    sound.take(frame.samples());
    float energy = sound.energy(FRAME);
    Part heard = energy >= AUDIBLE ? Part.HEARD : Part.FAINT;
    boolean whole = heard == Part.HEARD && first && second;
    int key = whole ? screen.key(sound.samples(), FRAME, energy) : Keypad.NONE;
    return look(first ? heard : Part.MISSING, second ? heard : Part.MISSING, key);
  }

  /**
   * Looks at the 20 ms in whose middle the frame begins, and at the frame.
   *
   * @param key that the frame may be
   * @return whether it is
   */
  private boolean look(Part first, Part second, int key) {
    look(last, first, HALF, key == Keypad.NONE ? before : key);
    Likeness likeness = look(first, second, FRAME, key);
    last = second;
    before = likeness == Likeness.NONE ? Keypad.NONE : key;
    return likeness.isTone();
  }

  private Likeness look(Part first, Part second, int from, int key) {
    if (first == Part.MISSING || second == Part.MISSING) {
      press.miss();
      return Likeness.NONE;
    }
    boolean loud = first == Part.HEARD && second == Part.HEARD && key != Keypad.NONE;
    Likeness likeness = loud ? tones.likeness(sound, from, key) : Likeness.NONE;
    if (likeness == Likeness.NONE) {
      press.hearOther();
    } else {
      press.hear(key, likeness);
    }
    return likeness;
  }
}
