package no.meetat.admission;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.time.Moment;

/**
 * The budgets in which a caller's codes take their places (S13).
 *
 * @param pseudonym of the known number; none where the number is unknown, whatever is claimed
 * @param budgets all those in which a place is needed; none where guessing is not bounded
 */
public record Guesser(Option<String> pseudonym, Seq<Budget> budgets) {

  private static final Budget NEWCOMERS = new Budget.OfNewcomers();
  private static final Budget ACQUAINTED = new Budget.OfAcquainted();

  /** The caller, as the history knows the number at that moment. */
  public static Guesser of(Caller caller, GuessHistory history, GuessPolicy policy, Moment at) {
    Option<String> pseudonym = caller.number().map(history::pseudonym);
    return new Guesser(
        pseudonym,
        policy.isLifted()
            ? Vector.empty()
            : own(caller.origin(), pseudonym).append(common(history, pseudonym, at)));
  }

  private static Seq<Budget> own(Origin origin, Option<String> pseudonym) {
    return switch (origin) {
      case Origin.Stranger(var address, var network) ->
          Vector.of(new Budget.OfAddress(address), new Budget.OfNetwork(network));
      case Origin.Peer(var name, var screened) ->
          pseudonym
              .map(number -> ofNumber(number, screened))
              .getOrElse(() -> Vector.of(new Budget.OfNumberless(name)));
    };
  }

  /** A number that nobody has verified stands for any number of callers. */
  private static Seq<Budget> ofNumber(String pseudonym, boolean screened) {
    return screened ? Vector.of(new Budget.OfNumber(pseudonym)) : Vector.empty();
  }

  private static Budget common(GuessHistory history, Option<String> pseudonym, Moment at) {
    return pseudonym.exists(number -> history.isAcquainted(number, at.wall()))
        ? ACQUAINTED
        : NEWCOMERS;
  }
}
