package no.meetat.sip.rtp;

import no.meetat.sip.codec.G711;

/**
 * Puts the speech of one caller in order and hands it out frame by frame, as early as the network
 * allows: without jitter a packet is heard at the next tick, or at the one after it when it came in
 * the second half of a tick, so that those that follow may be 10 ms late. Packets of any duration
 * are cut into frames of 20 ms. Positions are samples, counted from the start of the talk spurt.
 */
public final class JitterBuffer {

  /** What a tick finds. */
  public enum Found {
    /** The frame that was due. */
    FRAME,
    /** It is lost or late; conceal it. */
    LOST,
    /** The caller sends nothing. */
    NOTHING
  }

  /** After so many ticks without any speech the talk spurt has ended: 60 ms. */
  private static final int SPURT_END = 3;

  /** A timestamp further away than this begins a new talk spurt: 1 s in samples. */
  private static final int JUMP = 8000;

  /** Packets so little behind the newest are copies or stragglers, not a sender started anew. */
  private static final int STRAGGLERS = 50;

  private static final int FRAME = G711.FRAME;

  private final FrameRing ring;
  private final PlayoutDelay delay = new PlayoutDelay();
  private boolean known;
  private int ssrc;
  private int newest;
  private boolean talking;
  private int origin;
  private long next;
  private long end;
  private long missed;
  private int ticksFilling;
  private boolean filling;
  private boolean tailAwaited;
  private boolean deepened;
  private boolean halfway;
  private boolean beganLate;
  private int dry;

  public JitterBuffer(G711 law) {
    ring = new FrameRing(law);
  }

  /** Frames held back against jitter. */
  public int depth() {
    return delay.depth();
  }

  /** Samples that wait. */
  public long waiting() {
    return talking ? Math.max(0, end - next) : 0;
  }

  /** Forgets the speech and the sender. */
  public void reset() {
    known = false;
    talking = false;
    delay.reset();
  }

  /**
   * Takes a packet of speech; a copy of one that was heard changes nothing.
   *
   * @return whether it came in time
   */
  public boolean put(RtpPacket packet) {
    int length = packet.payloadLength();
    if (length == 0 || length > PlayoutDelay.MAX_DEPTH * FRAME) {
      return true;
    }
    identify(packet);
    if (!talking && isStraggler(packet)) {
      return true;
    }
    boolean begins = !talking || Math.abs(position(packet) - next) > JUMP;
    if (begins) {
      beginSpurt(packet);
    }
    beganLate = begins && halfway;
    note(packet.sequenceNumber());
    return place(packet);
  }

  private void identify(RtpPacket packet) {
    if (known && packet.ssrc() == ssrc) {
      return;
    }
    reset();
    known = true;
    ssrc = packet.ssrc();
    newest = packet.sequenceNumber() - 1;
  }

  private void note(int sequenceNumber) {
    if (SequenceNumbers.distance(newest, sequenceNumber) > 0) {
      newest = sequenceNumber;
    }
  }

  private boolean isStraggler(RtpPacket packet) {
    int ahead = SequenceNumbers.distance(newest, packet.sequenceNumber());
    return ahead <= 0 && ahead > -STRAGGLERS;
  }

  private void beginSpurt(RtpPacket packet) {
    ring.clear();
    newest = packet.sequenceNumber();
    origin = packet.timestamp();
    next = 0;
    end = 0;
    missed = 0;
    dry = 0;
    ticksFilling = 0;
    talking = true;
    filling = true;
    tailAwaited = false;
  }

  private long position(RtpPacket packet) {
    return next + (packet.timestamp() - (origin + (int) next));
  }

  private boolean place(RtpPacket packet) {
    long start = position(packet);
    boolean inTime = start >= next || !wasMissed(start);
    if (!inTime && !deepened) {
      waitOneTickMore();
    }
    long stop = start + packet.payloadLength();
    dropOldest(stop - delay.limit(packet.payloadLength()));
    long from = Math.max(start, next);
    if (from < stop) {
      ring.put(packet, (int) (from - start), from);
      end = Math.max(end, stop);
    }
    return inTime;
  }

  private boolean wasMissed(long position) {
    long ticksAgo = (next - 1 - position) / FRAME;
    return ticksAgo < Long.SIZE && (missed >>> ticksAgo & 1) == 1;
  }

  private void waitOneTickMore() {
    deepened = true;
    if (delay.depth() < PlayoutDelay.MAX_DEPTH) {
      delay.deepen();
      next -= FRAME;
      missed >>>= 1;
    }
  }

  private void dropOldest(long before) {
    while (next < before) {
      pass(false);
    }
  }

  private void pass(boolean wasMissed) {
    ring.clear(next);
    next += FRAME;
    missed = missed << 1 | (wasMissed ? 1 : 0);
  }

  /** Whether it matters in which half of the tick the next packet comes. */
  public boolean awaitsHalfway() {
    return !talking || delay.mayDrop();
  }

  /** Half the tick is over, and all that came in it was put. */
  public void halfway() {
    halfway = true;
    if (talking && !filling) {
      delay.waits(end - next - FRAME);
    }
  }

  /** Copies the frame that is due, where there is one; called once a tick. */
  public Found next(byte[] frame) {
    boolean tooEarly = beganLate;
    deepened = false;
    halfway = false;
    beganLate = false;
    if (!talking || tooEarly || isFilling()) {
      return Found.NOTHING;
    }
    if (isTailComing()) {
      return Found.LOST;
    }
    if (end - next > FRAME && delay.drops(ring.isSilent(next))) {
      pass(false);
    }
    return ring.filled(next) > 0 ? play(frame) : miss();
  }

  /** Also begins when no more comes, so that a short utterance is heard. */
  private boolean isFilling() {
    filling = filling && waiting() < delay.start() && ticksFilling++ <= delay.depth();
    return filling;
  }

  /** Of packets that are no whole number of frames, the last may be here by half. */
  private boolean isTailComing() {
    boolean partial = end > next && end - next < FRAME;
    boolean wait = partial && !tailAwaited;
    if (tailAwaited && !partial) {
      delay.deepen();
    }
    tailAwaited = wait;
    return wait;
  }

  private Found play(byte[] frame) {
    ring.copy(next, frame);
    pass(ring.filled(next) < FRAME);
    delay.played(end - next);
    dry = 0;
    return Found.FRAME;
  }

  private Found miss() {
    pass(true);
    dry = end > next ? 0 : dry + 1;
    if (dry < SPURT_END) {
      return Found.LOST;
    }
    talking = false;
    delay.spurtEnded();
    return Found.LOST;
  }
}
