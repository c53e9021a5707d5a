package no.meetat.sip.rtp;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.rtp.JitterBuffer.Found;

/**
 * Makes speech shorter or longer where the delay is to change: in silence by a whole frame,
 * elsewhere by a piece, where one fits.
 */
final class Tempo {

  /** The frame is to be played as it is. */
  static final long UNCHANGED = -1;

  /** Silence lasts a frame longer. */
  static final long HELD = -2;

  /** After so many ticks a piece is taken out, or said twice, even where it may be heard: 1 s. */
  private static final int PATIENCE = 50;

  /** The same where packets are late until it is said twice: 100 ms. */
  private static final int IMPATIENCE = 5;

  private final AudioFormat format;
  private final int frame;
  private final SpeechQueue queue;
  private final PlayoutDelay delay;
  private final Splice splice;
  private int waited;
  private boolean heard;

  Tempo(AudioFormat format, SpeechQueue queue, PlayoutDelay delay) {
    this.format = format;
    this.frame = format.clockFrame();
    this.queue = queue;
    this.delay = delay;
    this.splice = new Splice(format);
  }

  /** What was found at this tick. */
  void played(Found found) {
    heard = found == Found.FRAME;
  }

  /**
   * Makes the frame at the position if the delay is to change and what is here allows it.
   *
   * @param into the frame that was heard before, then the one that was made
   * @return the units that are played with this frame, {@link #HELD} or {@link #UNCHANGED}
   */
  long change(long position, DecodedFrame into) {
    long wanted = delay.wanted();
    if (wanted == 0) {
      waited = 0;
      return UNCHANGED;
    }
    if (!queue.isWhole(position)) {
      return UNCHANGED;
    }
    waited++;
    long units = wanted > 0 ? lengthen(position, into, wanted) : shorten(position, into, -wanted);
    waited = units == UNCHANGED ? waited : 0;
    return units;
  }

  private long lengthen(long position, DecodedFrame into, long wanted) {
    if (queue.isSilent(position)) {
      delay.lengthened(frame);
      return HELD;
    }
    if (!heard) {
      return UNCHANGED;
    }
    System.arraycopy(into.samples(), 0, splice.samples(), 0, format.frame());
    queue.read(position, splice.samples(), format.frame());
    int most = format.samples(Math.max(wanted, frame / 2));
    long piece = units(splice.lengthen(most, waited > (delay.isHurried() ? IMPATIENCE : PATIENCE)));
    if (piece == 0) {
      return UNCHANGED;
    }
    delay.lengthened(piece);
    return made(into, frame - piece);
  }

  private long shorten(long position, DecodedFrame into, long most) {
    if (!queue.isWhole(position + frame)) {
      return UNCHANGED;
    }
    queue.read(position, splice.samples(), 0);
    queue.read(position + frame, splice.samples(), format.frame());
    long piece = units(splice.shorten(format.samples(most), waited > PATIENCE));
    if (piece == 0) {
      return UNCHANGED;
    }
    delay.shortened(piece);
    return made(into, frame + piece);
  }

  private long units(int samples) {
    return (long) samples * format.clockRate() / format.sampleRate();
  }

  private long made(DecodedFrame into, long units) {
    into.clear();
    into.put(splice.made(), 0, 0, format.frame());
    return units;
  }
}
