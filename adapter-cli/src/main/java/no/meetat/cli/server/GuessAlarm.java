package no.meetat.cli.server;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Supplier;
import no.meetat.admission.BudgetKind;
import no.meetat.bridge.GuessFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says so, at most once a minute, while callers who have done nothing are turned away since wrong
 * codes have taken all places they share (S13).
 */
final class GuessAlarm implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(GuessAlarm.class);

  private final Supplier<GuessFigures> figures;
  private final Watch watch = new Watch("meetat-guess-alarm", this::look);
  private long quietLooks;

  GuessAlarm(Supplier<GuessFigures> figures) {
    this.figures = figures;
  }

  /** Looks from now on. */
  void start() {
    watch.start(LOOK, LOOK);
  }

  /** What an operator should know; none while nobody is turned away for what others did. */
  Option<String> warning() {
    GuessFigures now = figures.get();
    Vector<BudgetKind> spent =
        Vector.of(BudgetKind.values())
            .filter(BudgetKind::isCommon)
            .filter(kind -> now.spent(kind) > 0);
    return Option.when(!spent.isEmpty(), () -> spent.map(GuessAlarm::who).mkString(" and "))
        .map(who -> "codes are being guessed: " + who + " are turned away for a while");
  }

  /** What it throws would end all further looks. */
  void look() {
    quietLooks = Math.max(0, quietLooks - 1);
    if (quietLooks == 0) {
      tell();
    }
  }

  private void tell() {
    try {
      warning().forEach(this::tell);
    } catch (RuntimeException e) {
      tell("whether codes are being guessed cannot be told: " + e);
    }
  }

  private void tell(String what) {
    LOG.warn("{}", what);
    quietLooks = INTERVAL.dividedBy(LOOK);
  }

  @Override
  public void close() {
    watch.close();
  }

  private static String who(BudgetKind kind) {
    return switch (kind) {
      case NUMBERLESS -> "callers of a trusted peer without a known number";
      case NEWCOMERS -> "callers who have not keyed a right code before";
      case ACQUAINTED -> "callers who have keyed a right code before";
      case NUMBER, ADDRESS, NETWORK -> "guessers";
    };
  }
}
