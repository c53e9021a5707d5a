package no.meetat.admission;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.time.Moment;

/**
 * The places of codes: each takes one in every budget of its caller before it is compared, and
 * gives it back when it was right (S13). A wrong code's place is free again when the window has
 * passed. Nothing here knows codes, so none can be locked.
 *
 * <p>Time never goes back here: a late report counts as one of now. Every place is also one in a
 * common budget, so no more places are remembered than the common budgets allow.
 */
public final class GuessBudgets {

  private record Place(Seq<Budget> budgets, long takenAt, boolean wrong) {

    Place asWrong() {
      return new Place(budgets, takenAt, true);
    }
  }

  private final GuessPolicy policy;
  private final TreeMap<Long, Place> places;
  private final Loads loads;
  private final RightNumbers rightNumbers;
  private final long now;
  private final long lastTaken;

  private GuessBudgets(
      GuessPolicy policy,
      TreeMap<Long, Place> places,
      Loads loads,
      RightNumbers rightNumbers,
      long now,
      long lastTaken) {
    this.policy = policy;
    this.places = places;
    this.loads = loads;
    this.rightNumbers = rightNumbers;
    this.now = now;
    this.lastTaken = lastTaken;
  }

  /**
   * The budgets as earlier services left them. Their guesses are counted by the wall clock, and
   * never as later than now: a clock that was put back neither frees places nor holds them for
   * longer than the window.
   */
  public static GuessBudgets of(GuessPolicy policy, PastGuesses before, Moment now) {
    RightNumbers right =
        before
            .right()
            .toVector()
            .sortBy(number -> number._2)
            .foldLeft(
                RightNumbers.none(policy.growth()),
                (so, number) -> so.add(number._1, millis(number._2, now)));
    GuessBudgets none =
        new GuessBudgets(policy, TreeMap.empty(), Loads.NONE, right, Long.MIN_VALUE, 0);
    return before
        .wrong()
        .sortBy(PastGuess::at)
        .foldLeft(none, (so, guess) -> so.add(guess, now))
        .passTime(now.millis());
  }

  /** Whether one more code of this caller may be compared. */
  public Room room(Seq<Budget> budgets) {
    if (budgets.exists(budget -> loads.wrong(budget) >= limit(budget))) {
      return Room.SPENT;
    }
    return full(budgets).isDefined() ? Room.HELD : Room.FREE;
  }

  /** The first of these budgets whose places are all taken, codes not yet compared included. */
  public Option<Budget> full(Seq<Budget> budgets) {
    return budgets.find(budget -> loads.taken(budget) >= limit(budget));
  }

  /** How many budgets of each kind have a place taken. */
  public Map<BudgetKind, Integer> inUse() {
    return byKind(loads.budgets());
  }

  /** How many budgets of each kind have no place left. */
  public Map<BudgetKind, Integer> spent() {
    return byKind(loads.budgets().filter(budget -> loads.wrong(budget) >= limit(budget)));
  }

  private static Map<BudgetKind, Integer> byKind(Seq<Budget> budgets) {
    return budgets.groupBy(BudgetKind::of).mapValues(Seq::size);
  }

  /** The budgets when the time has come to {@code millis}, monotonic. */
  public GuessBudgets passTime(long millis) {
    long later = Math.max(now, millis);
    GuessBudgets kept = at(later);
    while (kept.oldestIsOver()) {
      kept = kept.remove(kept.places.head()._1);
    }
    return kept;
  }

  /** One more code takes its place, {@link #lastTaken()}; there must be room. */
  public GuessBudgets take(Seq<Budget> budgets) {
    long place = lastTaken + 1;
    return new GuessBudgets(
        policy,
        budgets.isEmpty() ? places : places.put(place, new Place(budgets, now, false)),
        loads.hold(budgets, 1),
        rightNumbers,
        now,
        place);
  }

  /** The place that was taken last. */
  public long lastTaken() {
    return lastTaken;
  }

  /** The code in that place was wrong. */
  public GuessBudgets wrong(long place) {
    return places
        .get(place)
        .map(held ->
            with(
                places.put(place, held.asWrong()),
                loads.hold(held.budgets(), -1).refuse(held.budgets(), 1)))
        .getOrElse(this);
  }

  /** The code in that place was right, and keyed from this number where that is known. */
  public GuessBudgets right(long place, Option<String> pseudonym) {
    GuessBudgets freed = remove(place);
    return pseudonym.map(freed::addRight).getOrElse(freed);
  }

  /** The code in that place was not compared. */
  public GuessBudgets giveBack(long place) {
    return remove(place);
  }

  private GuessBudgets add(PastGuess guess, Moment at) {
    GuessBudgets taken = passTime(millis(guess.at(), at)).take(guess.budgets());
    return taken.wrong(taken.lastTaken);
  }

  private GuessBudgets addRight(String pseudonym) {
    return new GuessBudgets(
        policy, places, loads, rightNumbers.add(pseudonym, now), now, lastTaken);
  }

  private GuessBudgets remove(long place) {
    return places
        .get(place)
        .map(gone ->
            with(
                places.remove(place),
                gone.wrong() ? loads.refuse(gone.budgets(), -1) : loads.hold(gone.budgets(), -1)))
        .getOrElse(this);
  }

  private GuessBudgets with(TreeMap<Long, Place> others, Loads changed) {
    return new GuessBudgets(policy, others, changed, rightNumbers, now, lastTaken);
  }

  private GuessBudgets at(long later) {
    return new GuessBudgets(
        policy, places, loads, rightNumbers.forgetUntil(later - policy.window()), later, lastTaken);
  }

  private boolean oldestIsOver() {
    return !places.isEmpty() && places.head()._2.takenAt() + policy.window() <= now;
  }

  private int limit(Budget budget) {
    return switch (BudgetKind.of(budget)) {
      case NUMBER, ADDRESS -> policy.guesses();
      case NETWORK -> policy.ofNetwork();
      case NUMBERLESS -> policy.ofNumberless() + rightNumbers.count();
      case NEWCOMERS -> policy.ofNewcomers() + rightNumbers.count();
      case ACQUAINTED -> policy.ofAcquainted() + rightNumbers.count();
    };
  }

  private static long millis(Instant at, Moment now) {
    return now.millis() - Math.max(0, now.wall().toEpochMilli() - at.toEpochMilli());
  }
}
