package no.meetat.sip.engine;

import java.time.Duration;
import no.meetat.sip.beat.Beat;
import no.meetat.sip.call.Hearing;

/**
 * What an operator may choose.
 *
 * @param workers threads that mix, one per core by default
 * @param firstPort the UDP ports for RTP begin here; even ones are used
 * @param lastPort and end here
 * @param maxSessions media sessions open at once
 * @param maxSilence without RTP for this long, signalling asks whether the call is still there
 *     (S29)
 * @param limiter whether a mix that is too loud for 16 bits is made quieter; else it is clipped
 * @param keyTones whether keys may come as tones in what a caller says
 * @param gate whether a line's own noise is kept out of the mix
 */
public record MediaSettings(
    int workers,
    int firstPort,
    int lastPort,
    int maxSessions,
    Duration maxSilence,
    boolean limiter,
    boolean keyTones,
    boolean gate) {

  private static final Duration TICK = Duration.ofNanos(Beat.TICK);

  /**
   * A worker per core, ports 20000 to 29998, 10,000 sessions, 60 s of silence, a limiter, key
   * tones, a gate.
   */
  public static MediaSettings defaults() {
    return new MediaSettings(
        Runtime.getRuntime().availableProcessors(),
        20_000,
        29_998,
        10_000,
        Duration.ofSeconds(60),
        true,
        true,
        true);
  }

  public MediaSettings {
    if (workers < 1 || maxSessions < 1) {
      throw new IllegalArgumentException("at least one worker and one session are needed");
    }
    if (maxSilence.compareTo(TICK) < 0) {
      throw new IllegalArgumentException("silence lasts a tick at least");
    }
  }

  /** The same with this many workers. */
  public MediaSettings withWorkers(int number) {
    return new MediaSettings(
        number, firstPort, lastPort, maxSessions, maxSilence, limiter, keyTones, gate);
  }

  /** The same with this range of ports. */
  public MediaSettings withPorts(int first, int last) {
    return new MediaSettings(
        workers, first, last, maxSessions, maxSilence, limiter, keyTones, gate);
  }

  /** The same with this limit. */
  public MediaSettings withMaxSessions(int limit) {
    return new MediaSettings(
        workers, firstPort, lastPort, limit, maxSilence, limiter, keyTones, gate);
  }

  /** The same with this much silence. */
  public MediaSettings withMaxSilence(Duration limit) {
    return new MediaSettings(
        workers, firstPort, lastPort, maxSessions, limit, limiter, keyTones, gate);
  }

  /** The same with a limiter or without. */
  public MediaSettings withLimiter(boolean on) {
    return new MediaSettings(
        workers, firstPort, lastPort, maxSessions, maxSilence, on, keyTones, gate);
  }

  /** The same with keys as tones or without. */
  public MediaSettings withKeyTones(boolean on) {
    return new MediaSettings(
        workers, firstPort, lastPort, maxSessions, maxSilence, limiter, on, gate);
  }

  /** The same with a gate of each line or without. */
  public MediaSettings withGate(boolean on) {
    return new MediaSettings(
        workers, firstPort, lastPort, maxSessions, maxSilence, limiter, keyTones, on);
  }

  /** How callers are heard. */
  Hearing hearing() {
    return new Hearing(keyTones, gate);
  }
}
