package no.meetat.simulator.invariant;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.meetat.admission.GuessPolicy;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.time.Moment;

/**
 * Checks that no more codes are compared than there are places, and that nobody is turned away
 * while places are left (S13). It works this out anew from the callers who dialled and from the
 * verdicts in the journal.
 */
final class GuessCheck {

  /** How much longer, in ms, a code that a slow store held up may count. */
  private static final long SLACK = 60_000;

  /** How many verdicts may be known on one side only when a process was lost. */
  private static final int LOST_AT_ONCE = 4;

  private record Compared(Map<String, Integer> limits, Caller caller, Moment at) {}

  private final List<Compared> wrong = new ArrayList<>();
  private final List<Compared> right = new ArrayList<>();
  private final Set<CallAccount> touched = new HashSet<>();
  private final Set<CallAccount> turnedAway = new HashSet<>();
  private final GuessPolicy policy;
  private final Verdict verdict;
  private Moment lifeBegan = new Moment(Long.MIN_VALUE / 2, Instant.MIN);
  private boolean newLife;
  private int undecided;
  private int lost;

  GuessCheck(GuessPolicy policy, Verdict verdict) {
    this.policy = policy;
    this.verdict = verdict;
  }

  /** The first call of a life finds earlier guesses, kept by the wall clock. */
  void dialled(Moment at) {
    if (newLife) {
      lifeBegan = at;
      newLife = false;
    }
  }

  /** A code is being compared. */
  void lookedUp() {
    undecided++;
  }

  void wrong(CallAccount call, Moment at) {
    undecided--;
    wrong.add(new Compared(limits(call), call.call.caller(), at));
    touched.add(call);
  }

  void right(CallAccount call, Moment at) {
    undecided--;
    right.add(new Compared(limits(call), call.call.caller(), at));
  }

  void turnedAway(CallAccount call) {
    turnedAway.add(call);
  }

  /** The process has ended or is lost. */
  void lifeIsOver() {
    newLife = true;
    undecided = 0;
    lost += LOST_AT_ONCE;
    touched.clear();
    turnedAway.clear();
  }

  /**
   * A step is over.
   *
   * @param certain nothing has held up what it led to
   */
  void judge(boolean certain, Moment now) {
    verdict.require(
        undecided == 0,
        Invariant.GUESSES,
        () -> undecided + " codes were compared that nobody was told of");
    touched.forEach(call -> requireWithin(call, now));
    if (certain) {
      turnedAway.forEach(call -> requireSpent(call, now));
    }
    touched.clear();
    turnedAway.clear();
  }

  private void requireWithin(CallAccount call, Moment now) {
    limits(call).forEach((budget, limit) -> requireWithin(budget, limit, now));
  }

  private void requireWithin(String budget, int limit, Moment now) {
    long count = wrong(budget, now, policy.window());
    verdict.require(
        count <= limit
            || (isCommon(budget) && count <= limit + growth(now, policy.window() + SLACK) + lost),
        Invariant.GUESSES,
        () -> count + " wrong codes of " + budget + ", which has " + limit + " places and more");
  }

  private void requireSpent(CallAccount call, Moment now) {
    verdict.require(
        limits(call).exists(budget -> isSpent(budget._1, budget._2, now)),
        Invariant.TURNED_AWAY,
        () -> call + " is turned away, with places left in " + limits(call).keySet());
  }

  private boolean isSpent(String budget, int limit, Moment now) {
    long places = limit + (isCommon(budget) ? growth(now, policy.window() - SLACK) : 0);
    return wrong(budget, now, policy.window() + SLACK) + lost >= places;
  }

  private long wrong(String budget, Moment now, long window) {
    return wrong.stream()
        .filter(code -> code.limits().containsKey(budget) && age(code.at(), now) < window)
        .count();
  }

  private long growth(Moment now, long window) {
    long numbers =
        right.stream()
            .filter(code -> age(code.at(), now) < window)
            .flatMap(code -> code.caller().number().toJavaStream())
            .distinct()
            .count();
    return Math.min(numbers, policy.growth());
  }

  /**
   * In this life by its own clock; before it by the wall clock, and never younger than this life.
   */
  private long age(Moment at, Moment now) {
    long sinceBegan = now.millis() - lifeBegan.millis();
    return at.millis() >= lifeBegan.millis()
        ? now.millis() - at.millis()
        : sinceBegan + Math.max(0, lifeBegan.wall().toEpochMilli() - at.wall().toEpochMilli());
  }

  private static boolean isCommon(String budget) {
    return !budget.startsWith("of ");
  }

  private Map<String, Integer> limits(CallAccount call) {
    Caller caller = call.call.caller();
    String common = call.acquainted ? "acquainted" : "newcomers";
    Map<String, Integer> own =
        switch (caller.origin()) {
          case Origin.Stranger(var address, var network) ->
              HashMap.of(
                  "of address " + address, policy.guesses(),
                  "of network " + network, policy.ofNetwork());
          case Origin.Peer(var name, var screened) when caller.number().isEmpty() ->
              HashMap.of("numberless " + name, policy.ofNumberless());
          case Origin.Peer(var name, var screened) when screened ->
              HashMap.of("of number " + caller.number().get(), policy.guesses());
          case Origin.Peer any -> HashMap.empty();
        };
    return own.put(common, call.acquainted ? policy.ofAcquainted() : policy.ofNewcomers());
  }
}
