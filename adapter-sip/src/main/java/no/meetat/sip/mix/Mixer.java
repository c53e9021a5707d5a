package no.meetat.sip.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.sip.prompt.Clip;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mixes the calls of one worker, tick by tick, without clock or thread of its own. When several
 * share conferences, all collect before any delivers.
 */
final class Mixer {

  private static final Logger LOG = LoggerFactory.getLogger(Mixer.class);

  private static final int LOGGED_FAILURES = 100;

  private final int worker;
  private final Clip music;
  private final MediaCounters counters;
  private final Commands commands = new Commands();
  private final List<CallMedia> calls = new ArrayList<>();
  private final List<ConferenceMix> announcing = new ArrayList<>();
  private final Scratch scratch = new Scratch();
  private final AtomicInteger load = new AtomicInteger();

  Mixer(int worker, Clip music, MediaCounters counters) {
    this.worker = worker;
    this.music = music;
    this.counters = counters;
  }

  int worker() {
    return worker;
  }

  /** What is asked of this worker, performed at the start of its next tick. */
  Commands commands() {
    return commands;
  }

  /** Whether there is nothing to mix. */
  boolean isIdle() {
    return calls.isEmpty() && commands.isEmpty();
  }

  /** How many calls were assigned to this worker and not released; for any thread. */
  int load() {
    return load.get();
  }

  void assign() {
    load.incrementAndGet();
  }

  void release() {
    load.decrementAndGet();
  }

  void add(CallMedia call) {
    calls.add(call);
  }

  void remove(CallMedia call) {
    calls.remove(call);
  }

  void announce(ConferenceMix conference, Clip clip) {
    conference.announce(clip);
    if (!announcing.contains(conference)) {
      announcing.add(conference);
    }
  }

  /** A whole tick, for a worker that is alone. */
  void mix(long tick) {
    collect(tick);
    deliver(tick);
  }

  /** First half: commands, packets, keys, and the sum of this worker's callers. */
  void collect(long tick) {
    perform();
    if (!announcing.isEmpty()) {
      announcing.removeIf(conference -> !conference.addAnnouncement(worker, tick));
    }
    for (int i = 0; i < calls.size(); i++) {
      CallMedia call = calls.get(i);
      try {
        call.collect(tick, scratch);
      } catch (RuntimeException bug) {
        report(call, bug);
      }
    }
  }

  /** Second half: what each of this worker's callers hears. */
  void deliver(long tick) {
    for (int i = 0; i < calls.size(); i++) {
      CallMedia call = calls.get(i);
      try {
        call.deliver(tick, scratch, music);
      } catch (RuntimeException bug) {
        report(call, bug);
      }
    }
  }

  /** Halfway between two ticks, where there is time: looks what has come. */
  void peek() {
    for (int i = 0; i < calls.size(); i++) {
      CallMedia call = calls.get(i);
      try {
        call.peek(scratch);
      } catch (RuntimeException bug) {
        report(call, bug);
      }
    }
  }

  private void perform() {
    for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
      try {
        command.run();
      } catch (RuntimeException bug) {
        report(null, bug);
      }
    }
  }

  /** A call that fails ends nothing else; the first failures tell enough. */
  private void report(@Nullable CallMedia call, RuntimeException bug) {
    counters.failures.increment();
    if (counters.failures.sum() <= LOGGED_FAILURES) {
      LOG.error("Media of {} failed", call == null ? "a command" : call.id(), bug);
    }
  }
}
