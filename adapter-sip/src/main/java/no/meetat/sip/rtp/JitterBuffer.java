package no.meetat.sip.rtp;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Codec;

/**
 * Puts the speech of one caller in order and hands it out frame by frame, as early as the network
 * allows: without jitter a packet is heard at the next tick, or one later when it came in the
 * second half of a tick, so that those that follow may be 10 ms late. Packets of any duration are
 * cut into frames of 20 ms. Positions are timestamp units from the start of the talk spurt.
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
  private final StreamNumbers numbers = new StreamNumbers();
  private final SilenceSuppression suppression = new SilenceSuppression();
  private final MissedFrames missed = new MissedFrames();
  private boolean talking;
  private int origin;
  private long next;
  private long end;
  private int ticksFilling;
  private boolean filling;
  private boolean tailAwaited;
  private boolean deepened;
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
    delay.reset();
  }

  /**
   * Takes a packet of speech; a copy of one that has been heard changes nothing.
   *
   * @return whether it came in time
   */
  public boolean put(RtpPacket packet) {
    int duration = codec.duration(packet.payloadLength());
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
    numbers.note(packet);
    return place(packet, duration, afterSilence);
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
    origin = packet.timestamp();
    next = 0;
    end = 0;
    missed.clear();
    ticksFilling = 0;
    talking = true;
    filling = true;
    tailAwaited = false;
  }

  private long position(RtpPacket packet) {
    return next + (packet.timestamp() - (origin + (int) next));
  }

  private boolean place(RtpPacket packet, int duration, boolean afterSilence) {
    long start = position(packet);
    boolean inTime = start >= next || !missed.wasMissed((next - 1 - start) / frame);
    if (!inTime && !deepened) {
      waitOneTickMore();
    }
    long stop = start + duration;
    dropOldest(stop - delay.limit(duration));
    long from = Math.max(start, next);
    if (from < stop) {
      queue.put(packet, start, from, stop, afterSilence);
      end = Math.max(end, stop);
    }
    return inTime;
  }

  private void waitOneTickMore() {
    deepened = true;
    if (delay.depth() < PlayoutDelay.MAX_DEPTH) {
      delay.deepen();
      next -= frame;
      missed.goBack();
    }
  }

  private void dropOldest(long before) {
    while (next < before) {
      pass(false);
    }
  }

  private void pass(boolean wasMissed) {
    next += frame;
    queue.drop(next);
    missed.pass(wasMissed);
  }

  /** Whether it matters in which half of the tick the next packet comes. */
  public boolean awaitsHalfway() {
    return !talking || delay.mayDrop();
  }

  /** Half the tick is over, and all packets that came in it have been put. */
  public void halfway() {
    halfway = true;
    if (talking && !filling) {
      delay.waits(end - next - frame);
    }
  }

  /** Decodes the frame that is due, where there is one; called once a tick. */
  public Found next(DecodedFrame into) {
    boolean tooEarly = beganLate;
    deepened = false;
    halfway = false;
    beganLate = false;
    if (!talking || tooEarly || isFilling()) {
      return Found.NOTHING;
    }
    into.clear();
    return isTailComing() ? suppression.await() : play(into);
  }

  /** A talk spurt also begins when no more comes, so that a short utterance is heard. */
  private boolean isFilling() {
    filling = filling && waiting() < delay.start() && ticksFilling++ <= delay.depth();
    return filling;
  }

  /** Where packets are no whole number of frames, half of the last frame may be here. */
  private boolean isTailComing() {
    boolean partial = end > next && end - next < frame;
    boolean wait = partial && !tailAwaited && !suppression.isAnnounced();
    if (tailAwaited && !partial) {
      delay.deepen();
    }
    tailAwaited = wait;
    return wait;
  }

  private Found play(DecodedFrame into) {
    long filled = queue.filled(next);
    boolean audible = queue.play(next, into);
    if (end - next > frame && delay.drops(!audible)) {
      pass(false);
      filled = queue.filled(next);
      audible = queue.play(next, into);
    }
    return filled > 0 ? played(filled, audible) : miss();
  }

  private Found played(long filled, boolean audible) {
    pass(filled < frame);
    delay.played(end - next);
    if (filled == frame) {
      return audible ? Found.FRAME : Found.SILENCE;
    }
    boolean over = end > next ? queue.followsSilence() : suppression.isAnnounced();
    return over ? Found.OVER : Found.FRAME;
  }

  private Found miss() {
    pass(true);
    if (end > next) {
      return suppression.between(queue.followsSilence());
    }
    Found found = suppression.dry();
    if (suppression.isSpurtOver()) {
      talking = false;
      delay.spurtEnded();
    }
    return found;
  }
}
