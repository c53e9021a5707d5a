package no.meetat.sip.rtp;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Codec;

/**
 * Puts the speech of one caller in order and hands it out frame by frame, as early as the network
 * allows: without jitter a packet is heard at the next tick, or one later when it came in the
 * second half of a tick, so that those that follow may be 10 ms late. Packets of any duration are
 * cut into frames of 20 ms. Where the delay changes, a piece of speech is taken out or said twice
 * so that it is not heard. Positions are timestamp units from the start of the talk spurt.
 */
public final class JitterBuffer {

  /** What a tick finds. */
  public enum Found {
    /** The frame that was due; conceal what is missing of it. */
    FRAME,
    /** The whole frame that was due, with nothing to hear; it is not written. */
    SILENCE,
    /** All of it is lost or late; conceal it. */
    LOST,
    /** The talk spurt has ended; what is missing of the frame was never said. */
    OVER,
    /** The caller sends nothing. */
    NOTHING
  }

  private final int frame;

  /** A timestamp further away than this, 1 s, begins a new talk spurt. */
  private final int jump;

  private final Codec codec;
  private final SpeechQueue queue;
  private final PlayoutDelay delay;
  private final Onset onset;
  private final Tempo tempo;
  private final StreamNumbers numbers = new StreamNumbers();
  private final SilenceSuppression suppression = new SilenceSuppression();
  private boolean talking;
  private int origin;
  private long next;
  private long end;

  /** Of the packet that came last. */
  private int duration;

  private boolean came;
  private boolean halfway;
  private boolean beganLate;

  /** Empty, for a stream of this codec. */
  public JitterBuffer(Codec codec) {
    AudioFormat format = codec.format();
    this.codec = codec;
    frame = format.clockFrame();
    jump = format.clockRate();
    queue = new SpeechQueue(codec);
    delay = new PlayoutDelay(frame);
    onset = new Onset(delay);
    tempo = new Tempo(format, queue, delay);
  }

  /** Frames held back against jitter. */
  public int depth() {
    return delay.depth();
  }

  /** Timestamp units that wait. */
  public long waiting() {
    return talking ? Math.max(0, end - next) : 0;
  }

  /** Forgets the speech and the sender. */
  public void reset() {
    numbers.forget();
    fallSilent();
  }

  private void fallSilent() {
    talking = false;
    onset.forget();
    next = 0;
    end = 0;
    delay.reset();
  }

  /**
   * Takes a packet of speech; a copy of one that has been heard changes nothing.
   *
   * @return whether it came in time
   */
  public boolean put(RtpPacket packet) {
    duration = codec.duration(packet.payloadLength());
    if (duration == 0 || duration > delay.longest()) {
      return true;
    }
    if (numbers.isOfNewSource(packet)) {
      suppression.reset();
      fallSilent();
    }
    if (!talking && numbers.isStraggler(packet)) {
      return true;
    }
    boolean afterSilence = suppression.speaks(packet, numbers, position(packet) > end);
    boolean begins = !talking || Math.abs(position(packet) - next) > jump;
    if (begins) {
      beginSpurt(packet);
    }
    beganLate = begins && halfway;
    boolean copy = numbers.isCopy(packet);
    numbers.note(packet);
    return copy || place(packet, afterSilence);
  }

  /** Notes a packet sent instead of speech: an event, or comfort noise (RFC 3389). */
  public void passOver(RtpPacket packet, boolean comfortNoise) {
    if (numbers.passOver(packet)) {
      suppression.pause(comfortNoise);
    }
  }

  /** Frames that were lost or late since this was last asked, as far as is known by now. */
  public int takeLost() {
    return suppression.takeLost();
  }

  private void beginSpurt(RtpPacket packet) {
    queue.clear();
    numbers.beginWith(packet);
    onset.begin(next - position(packet));
    origin = packet.timestamp();
    next = 0;
    end = 0;
    talking = true;
  }

  private long position(RtpPacket packet) {
    return next + (packet.timestamp() - (origin + (int) next));
  }

  private boolean place(RtpPacket packet, boolean afterSilence) {
    long start = position(packet);
    boolean inTime = start >= next;
    came |= inTime;
    if (!inTime) {
      comeLate(start);
    } else if (!onset.isFilling()) {
      delay.came(start - next - (halfway ? frame : 0), halfway);
    }
    long stop = start + duration;
    dropOldest(stop - delay.longest());
    long from = Math.max(start, next);
    if (from < stop) {
      queue.put(packet, start, from, stop, afterSilence);
      end = Math.max(end, stop);
    }
    return inTime;
  }

  /** Where nothing behind it has been heard yet, nothing of it need be lost. */
  private void comeLate(long start) {
    delay.cameLate(next - start);
    long back = Math.min(delay.owed(), next - start);
    if (back > 0 && queue.heardTo() <= start) {
      next -= back;
      delay.lengthened(back);
    }
  }

  private void dropOldest(long position) {
    while (next < position) {
      pass(frame);
    }
  }

  private void pass(long units) {
    next += units;
    queue.drop(next);
  }

  /** Whether it matters in which half of the tick the next packet comes. */
  public boolean awaitsHalfway() {
    return !talking || delay.awaitsHalfway();
  }

  /** Half the tick is over, and all packets that came in it have been put. */
  public void halfway() {
    halfway = true;
    if (came) {
      delay.cameEarly();
    }
  }

  /** Decodes the frame that is due, where there is one; called once a tick. */
  public Found next(DecodedFrame into) {
    boolean waits = onset.takeFresh() && !goesOn() && beganLate;
    came = false;
    halfway = false;
    beganLate = false;
    boolean rests = !talking || waits || onset.fills(waiting(), next);
    Found found = rests ? rest() : play(into);
    tempo.played(found);
    return found;
  }

  private Found rest() {
    next += talking ? 0 : frame;
    onset.rest(frame);
    return Found.NOTHING;
  }

  /**
   * After a stall all comes at once: then what follows is heard when it would have been without it.
   * A burst of which nothing is known is cut to its end.
   */
  private boolean goesOn() {
    boolean late = onset.before() > next && onset.before() + frame <= end;
    if (late) {
      pass(onset.before() - next);
      onset.end();
    } else {
      dropOldest(end - delay.start() - duration);
    }
    return late;
  }

  private Found play(DecodedFrame into) {
    delay.tick();
    long units = tempo.change(next, into);
    if (units == Tempo.UNCHANGED) {
      return playAsItIs(into);
    }
    if (units == Tempo.HELD) {
      return Found.SILENCE;
    }
    pass(units);
    return Found.FRAME;
  }

  private Found playAsItIs(DecodedFrame into) {
    into.clear();
    long filled = queue.filled(next);
    boolean audible = queue.play(next, filled == frame, into);
    pass(frame);
    return filled > 0 ? played(filled, audible) : miss();
  }

  private Found played(long filled, boolean audible) {
    if (filled == frame) {
      return audible ? Found.FRAME : Found.SILENCE;
    }
    boolean over = end > next ? queue.followsSilence() : suppression.isAnnounced();
    return over ? Found.OVER : Found.FRAME;
  }

  private Found miss() {
    if (end > next) {
      return suppression.between(queue.followsSilence());
    }
    Found found = suppression.dry();
    talking = !suppression.isSpurtOver();
    return found;
  }
}
