package no.meetat.admission;

import io.vavr.Lazy;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.time.Moment;

/**
 * The budgets in which a caller's codes take their places (S13). The history is asked for each
 * code, and for no call before: few callers ever key one while places are short.
 */
public final class Guesser {

  private static final Budget NEWCOMERS = new Budget.OfNewcomers();
  private static final Budget ACQUAINTED = new Budget.OfAcquainted();

  /** The budgets that callers share whom nobody can tell apart. */
  public static final Seq<Budget> COMMON = Vector.of(NEWCOMERS, ACQUAINTED);

  private final GuessHistory history;
  private final boolean bounded;
  private final Lazy<Option<String>> pseudonym;
  private final Lazy<Seq<Budget>> own;

  private Guesser(Caller caller, GuessHistory history, GuessPolicy policy) {
    this.history = history;
    this.bounded = !policy.isLifted();
    this.pseudonym = Lazy.of(() -> caller.number().map(history::pseudonym));
    this.own = Lazy.of(() -> bounded ? own(caller.origin(), pseudonym) : Vector.empty());
  }

  /** The caller, of whom the history knows more or less. */
  public static Guesser of(Caller caller, GuessHistory history, GuessPolicy policy) {
    return new Guesser(caller, history, policy);
  }

  /** Of the known number; none where the number is unknown, whatever is claimed. */
  public Option<String> pseudonym() {
    return pseudonym.get();
  }

  /** The budgets of this caller, network or peer alone; the history is not asked. */
  public Seq<Budget> own() {
    return own.get();
  }

  /**
   * All those in which a code needs a place at this moment, the own and a common one; none where
   * guessing is not bounded. May block as long as a look-up.
   */
  public Seq<Budget> budgets(Moment at) {
    return bounded ? own.get().append(common(at)) : Vector.empty();
  }

  private Budget common(Moment at) {
    return pseudonym().exists(number -> history.isAcquainted(number, at.wall()))
        ? ACQUAINTED
        : NEWCOMERS;
  }

  private static Seq<Budget> own(Origin origin, Lazy<Option<String>> pseudonym) {
    return switch (origin) {
      case Origin.Stranger(var address, var network) ->
          Vector.of(new Budget.OfAddress(address), new Budget.OfNetwork(network));
      case Origin.Peer(var name, var screened) ->
          pseudonym
              .get()
              .map(number -> ofNumber(number, screened))
              .getOrElse(() -> Vector.of(new Budget.OfNumberless(name)));
    };
  }

  /** A number that nobody has verified stands for any number of callers. */
  private static Seq<Budget> ofNumber(String pseudonym, boolean screened) {
    return screened ? Vector.of(new Budget.OfNumber(pseudonym)) : Vector.empty();
  }
}
