package no.meetat.sip.trunk;

import io.vavr.control.Option;
import java.time.Duration;
import no.meetat.sip.signalling.digest.Authentication;

/**
 * Keeps one address of record registered at a trunk (RFC 3261, section 10.2): asks again before the
 * time that was granted is over, sooner when the connection ends, and later and later while it is
 * refused. On the trunks' thread, if not said.
 */
final class Registration {

  /** How often it is looked whether the connection still stands. */
  static final Duration LOOK = Duration.ofSeconds(5);

  private final Patience patience;
  private final Timeline time;
  private final Leaving leaving = new Leaving();
  private final Standing standing;
  private final Asking asking;
  private Phase phase = new Phase.Waiting(false, () -> {});
  private int failures;

  /**
   * What is under way. From waiting to asking when the time has come, and back with the outcome;
   * once we leave, from either to asking for the last time, and then to the end.
   */
  private sealed interface Phase {

    /**
     * Until the next attempt.
     *
     * @param unreached whether only since nobody has answered
     * @param cancel keeps the attempt from beginning
     */
    record Waiting(boolean unreached, Runnable cancel) implements Phase {}

    /** An attempt is under way; its end plans the next. */
    record Attempting() implements Phase {}

    /** We have left. */
    record Over() implements Phase {}
  }

  /**
   * Not registered yet.
   *
   * @param expires the time to ask for first, in seconds
   */
  Registration(
      String trunk,
      Ways ways,
      Registering registering,
      Authentication authentication,
      Patience patience,
      Timeline time,
      int expires) {
    this.patience = patience;
    this.time = time;
    this.standing = new Standing(trunk, time);
    this.asking = new Asking(ways, registering, authentication, leaving, expires);
  }

  /** Whether the trunk has us registered, as far as we know. Any thread. */
  boolean isRegistered() {
    return standing.isRegistered();
  }

  /** Why it has not; none while it has, or has not refused. Any thread. */
  Option<String> fault() {
    return standing.fault();
  }

  /** Registers, and stays registered. */
  void start() {
    attempt();
    look();
  }

  private void attempt() {
    phase = new Phase.Attempting();
    asking.any(this::ended);
  }

  private void ended(Asking.Outcome outcome) {
    switch (outcome) {
      case Asking.Outcome.Bound(var served, var granted) -> bound(served, granted);
      case Asking.Outcome.TakenOut() -> over();
      case Asking.Outcome.Refused(var why, var rest) -> failed(why, rest, false);
      case Asking.Outcome.Unreached(var why, var rest) -> failed(why, rest, true);
    }
  }

  private void bound(Served served, Duration granted) {
    failures = 0;
    Binding bound = standing.bind(served, granted);
    var _ = time.after(granted, () -> expired(bound));
    next(patience.beforeEnd(granted), false);
  }

  private void failed(String why, Duration rest, boolean unreached) {
    if (leaving.isBegun()) {
      takeOut();
      return;
    }
    failures++;
    standing.fail(why);
    Duration wait = patience.afterFailures(failures);
    next(wait.compareTo(rest) < 0 ? rest : wait, unreached);
  }

  private void next(Duration wait, boolean unreached) {
    if (leaving.isBegun()) {
      takeOut();
    } else {
      phase = new Phase.Waiting(unreached, time.after(wait, this::attempt));
    }
  }

  /** A server answers that did not: who waits only for that need not wait longer. */
  void reachable() {
    if (phase instanceof Phase.Waiting waiting && waiting.unreached()) {
      sooner(waiting);
    }
  }

  private void sooner(Phase.Waiting waiting) {
    waiting.cancel().run();
    next(patience.afterLoss(), false);
  }

  private void expired(Binding bound) {
    if (!leaving.isBegun()) {
      standing.expire(bound);
    }
  }

  private void look() {
    if (!leaving.isBegun()) {
      standing.binding().filter(bound -> !bound.flow().isOpen()).forEach(any -> lost());
      var _ = time.after(LOOK, this::look);
    }
  }

  /** An attempt that is under way opens another connection. */
  private void lost() {
    standing.lose();
    if (phase instanceof Phase.Waiting waiting) {
      sooner(waiting);
    }
  }

  /** Takes us out of the register, once no answer is awaited, and says when that is over. */
  void leave(Runnable done) {
    leaving.begin(done);
    switch (phase) {
      case Phase.Waiting waiting -> {
        waiting.cancel().run();
        takeOut();
      }
      case Phase.Attempting underway -> {}
      case Phase.Over over -> leaving.over();
    }
  }

  private void takeOut() {
    Option<Binding> binding = standing.binding().filter(any -> !leaving.isAsked());
    if (binding.isEmpty()) {
      over();
    } else {
      phase = new Phase.Attempting();
      asking.same(binding.get().target(), this::ended);
    }
  }

  private void over() {
    phase = new Phase.Over();
    standing.leave();
    leaving.over();
  }
}
