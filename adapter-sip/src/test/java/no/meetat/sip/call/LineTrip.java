package no.meetat.sip.call;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.G711;
import no.meetat.sip.rtp.JitterBuffer;
import no.meetat.sip.rtp.JitterBuffer.Found;
import no.meetat.sip.rtp.Packets;

/**
 * Speech on its way over a line, in virtual time, and what becomes of it tick by tick: how long it
 * is delayed from mouth to mix, how often the delay changes, and which frames of speech are
 * damaged. A frame is damaged if what differs from what was said there is less than 5 dB fainter.
 * One from which a piece was taken out, or in which one is said twice, is like what was said at
 * either end; else it is damaged if its spectrum is further off than {@link #FAR}, of hiss its
 * level, or if it has a step that is larger than {@link #STEP} times the largest around.
 */
final class LineTrip {

  /** What lost speech is at most after concealment, in dB. */
  private static final double FAR = 6.6;

  private static final double STEP = 1.2;

  /** Pieces less than 1 s apart, in ticks, make one change of the delay. */
  private static final int EPISODE = 50;

  /** What a line is like is learnt in its first 5 s, in ticks; changes are counted from then on. */
  private static final int LEARNING = 250;

  private static final double SPOKEN = 150;
  private static final double ALIKE = 5;
  private static final double NETWORK = 2;
  private static final int FRAME = G711.FRAME;
  private static final double TICK = 20;
  private static final double SAMPLES_A_MILLI = 8;

  private record Arrival(double at, int number) {}

  private final short[] said;
  private final int length;
  private final PriorityQueue<Arrival> coming =
      new PriorityQueue<>(Comparator.comparingDouble(Arrival::at));
  private final JitterBuffer buffer = new JitterBuffer(Codecs.PCMA);
  private final Speech speech = new Speech(Codecs.PCMA.format());
  private final double spacing;
  private final double[] delays;
  private final short[] heard = new short[2 * FRAME];
  private int ticks;
  private int newest;
  private long place;
  private int spoken;
  private int damaged;
  private int changes;
  private int late;
  private int lastChange;
  private long behind = Long.MAX_VALUE;
  private double phase;

  /**
   * A line.
   *
   * @param said at 8 kHz
   * @param millis of a packet
   * @param ppm how much slower the sender's clock is
   */
  LineTrip(short[] said, int millis, double ppm) {
    this.said = coded(said);
    length = (int) (millis * SAMPLES_A_MILLI);
    spacing = millis * (1 + ppm / 1e6);
    delays = new double[said.length / FRAME + 500];
  }

  private static short[] coded(short[] said) {
    short[] coded = new short[said.length];
    for (int i = 0; i < said.length; i++) {
      coded[i] = G711.A_LAW.decode(G711.A_LAW.encode(said[i]));
    }
    return coded;
  }

  /** Sends all, the first packet this many ms after a tick; NaN for one that is lost. */
  LineTrip send(double phase, DoubleUnaryOperator lateness) {
    this.phase = phase;
    for (int number = 0; (number + 1) * length <= said.length; number++) {
      double sent = phase + (number + 1) * spacing;
      double by = lateness.applyAsDouble(sent);
      if (!Double.isNaN(by)) {
        coming.add(new Arrival(sent + NETWORK + by, number));
      }
    }
    return this;
  }

  /** Plays all that was sent. */
  LineTrip play() {
    while (!coming.isEmpty()) {
      double now = ticks * TICK;
      if (buffer.awaitsHalfway()) {
        arrive(now + TICK / 2);
        buffer.halfway();
      }
      arrive(now + TICK);
      ticks++;
      tick(now + TICK);
    }
    return this;
  }

  private void arrive(double before) {
    while (!coming.isEmpty() && coming.peek().at() < before) {
      int number = coming.remove().number();
      byte[] payload = new byte[length];
      for (int i = 0; i < length; i++) {
        payload[i] = G711.A_LAW.encode(said[number * length + i]);
      }
      late += buffer.put(Packets.packet(7, 8, number, number * length, payload)) ? 0 : 1;
      newest = Math.max(newest, (number + 1) * length);
    }
  }

  private void tick(double now) {
    long from = buffer.waiting() > 0 ? newest - buffer.waiting() : place;
    Found found = buffer.next(speech.frame());
    boolean audible = speech.take(found);
    boolean known = buffer.waiting() > 0 || found == Found.SILENCE || isWhole(found);
    place = known ? newest - buffer.waiting() : from + FRAME;
    from = place - from > 2 * FRAME ? place - FRAME : from;
    System.arraycopy(heard, FRAME, heard, 0, FRAME);
    for (int i = 0; i < FRAME; i++) {
      heard[FRAME + i] = audible ? (short) speech.samples()[i] : 0;
    }
    if (found == Found.NOTHING) {
      place = from;
      return;
    }
    delays[ticks - 1] = now - phase - from * spacing / length;
    long drawn = place - (long) ticks * FRAME;
    boolean changed = behind != Long.MAX_VALUE && drawn != behind;
    changes += changed && ticks > LEARNING && ticks - lastChange > EPISODE ? 1 : 0;
    lastChange = changed ? ticks : lastChange;
    behind = drawn;
    if (from > 0 && from + 4 * FRAME < said.length && rms(said, (int) from) > SPOKEN) {
      spoken++;
      damaged += isDamaged((int) from, (int) place - FRAME) ? 1 : 0;
    }
  }

  private boolean isWhole(Found found) {
    return found == Found.FRAME && speech.frame().parts() == 1 && speech.frame().to(0) == FRAME;
  }

  private boolean isDamaged(int from, int also) {
    if (Math.max(ratio(from), ratio(also)) >= ALIKE) {
      return false;
    }
    return from == also
        || step(Math.min(from, also)) > STEP
        || (hisses(from) ? level(from) : away(from, also)) > FAR;
  }

  /** Whether it changes its sign at every fourth sample or more. */
  private boolean hisses(int from) {
    int turns = 0;
    for (int i = from; i < from + FRAME; i++) {
      turns += said[i] * said[i + 1] < 0 ? 1 : 0;
    }
    return turns >= FRAME / 4;
  }

  /** How much fainter or louder it is heard than said, in dB. */
  private double level(int from) {
    return Math.abs(20 * Math.log10(rms(heard, FRAME) / rms(said, from)));
  }

  private double ratio(int from) {
    double signal = 1e-3;
    double noise = 1e-3;
    for (int i = 0; i < FRAME; i++) {
      double off = heard[FRAME + i] - said[from + i];
      signal += (double) said[from + i] * said[from + i];
      noise += off * off;
    }
    return 10 * Math.log10(signal / noise);
  }

  private double away(int from, int also) {
    return Math.min(away(from), away(also));
  }

  private double away(int from) {
    return Losses.distance(
        Arrays.copyOfRange(said, from, from + FRAME),
        Arrays.copyOfRange(heard, FRAME, 2 * FRAME),
        0,
        (int) (SAMPLES_A_MILLI * 1_000));
  }

  /** The largest step from one sample to the next in this frame, against the largest said. */
  private double step(int from) {
    double most = 1;
    for (int i = from; i < from + 3 * FRAME; i++) {
      most = Math.max(most, Math.abs(said[i] - said[i - 1]));
    }
    double step = 0;
    for (int i = FRAME; i < 2 * FRAME; i++) {
      step = Math.max(step, Math.abs(heard[i] - heard[i - 1]));
    }
    return step / most;
  }

  private static double rms(short[] samples, int from) {
    double squares = 1e-6;
    for (int i = from; i < from + FRAME; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / FRAME);
  }

  /** The median of the delay from then on until then, in seconds; in ms. */
  double delay(int from, int to) {
    double[] some =
        Arrays.stream(delays, Math.min(ticks, from * 50), Math.min(ticks, to * 50))
            .filter(delay -> delay > 0)
            .sorted()
            .toArray();
    return some.length == 0 ? Double.NaN : some[some.length / 2];
  }

  /** Of frames of speech, in percent. */
  double damaged() {
    return 100.0 * damaged / spoken;
  }

  int damagedFrames() {
    return damaged;
  }

  int changes() {
    return changes;
  }

  int late() {
    return late;
  }

  /** When the delay changed last, in seconds. */
  double lastChange() {
    return lastChange / 50.0;
  }

  @Override
  public String toString() {
    return "delay %.1f ms, %d changes, the last at %.1f s, %.2f %% (%d) damaged, %d late"
        .formatted(
            delay(0, Integer.MAX_VALUE / 50), changes, lastChange(), damaged(), damaged, late);
  }

  /** With white noise of a line, at this level in dBov. */
  static short[] noisy(short[] said, double level) {
    Random random = new Random(5);
    double rms = 32_768 * Math.pow(10, level / 20);
    short[] noisy = new short[said.length];
    for (int i = 0; i < said.length; i++) {
      noisy[i] = (short) Math.round(said[i] + rms * random.nextGaussian());
    }
    return noisy;
  }
}
