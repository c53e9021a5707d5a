package no.meetat.sip.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.sip.beat.Failures;
import no.meetat.sip.beat.InStep;
import no.meetat.sip.call.CallMedia;
import no.meetat.sip.call.Scratch;
import no.meetat.sip.prompt.Clip;
import org.jspecify.annotations.Nullable;

/**
 * Mixes the calls of one worker, tick by tick, without a clock or thread of its own. When several
 * share conferences, all collect before any delivers.
 */
final class Mixer implements InStep {

  private final int worker;
  private final Clip music;
  private final Failures failures;
  private final Commands commands = new Commands();
  private final List<CallMedia> calls = new ArrayList<>();
  private final List<Announcer> announcing = new ArrayList<>();
  private final Scratch scratch = new Scratch();
  private final AtomicInteger load = new AtomicInteger();

  Mixer(int worker, Clip music, Failures failures) {
    this.worker = worker;
    this.music = music;
    this.failures = failures;
  }

  int worker() {
    return worker;
  }

  /** The commands to this worker, performed at the start of its next tick. */
  Commands commands() {
    return commands;
  }

  /** Whether there is nothing to mix. */
  @Override
  public boolean isIdle() {
    return calls.isEmpty() && commands.isEmpty();
  }

  /** How many calls have been assigned to this worker and not released; for any thread. */
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

  void announce(Announcer announcer, Clip clip) {
    announcer.announce(clip);
    if (!announcing.contains(announcer)) {
      announcing.add(announcer);
    }
  }

  /** A whole tick, for a worker that is alone. */
  void mix(long tick) {
    collect(tick);
    deliver(tick);
  }

  /** First half: commands, packets, keys, and the sum of this worker's callers. */
  @Override
  public void collect(long tick) {
    perform();
    if (!announcing.isEmpty()) {
      announcing.removeIf(announcer -> !announcer.collect(tick));
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
  @Override
  public void deliver(long tick) {
    for (int i = 0; i < calls.size(); i++) {
      CallMedia call = calls.get(i);
      try {
        call.deliver(tick, scratch, music);
      } catch (RuntimeException bug) {
        report(call, bug);
      }
    }
  }

  /** Halfway between two ticks, where there is time: looks at what has come. */
  @Override
  public void peek() {
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

  private void report(@Nullable CallMedia call, RuntimeException bug) {
    failures.report(call == null ? "a command" : "media of " + call.id(), bug);
  }
}
