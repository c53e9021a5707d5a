package no.meetat.admission;

import io.vavr.collection.HashMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/** When who keyed wrong codes; bounded, and each change costs O(log n) in those remembered. */
final class WrongCodes {

  /** Guessers remembered at most; beyond, who was wrong longest ago is forgotten. */
  static final int MAX_GUESSERS = 100_000;

  static final WrongCodes NONE = new WrongCodes(HashMap.empty(), TreeMap.empty(), 0);

  /** The latest wrong codes of one guesser, in monotonic ms, and the order of the last of them. */
  private record Latest(Vector<Long> millis, long order) {}

  private final HashMap<Guesser, Latest> byGuesser;
  private final TreeMap<Long, Guesser> oldestFirst;
  private final long added;

  private WrongCodes(
      HashMap<Guesser, Latest> byGuesser, TreeMap<Long, Guesser> oldestFirst, long added) {
    this.byGuesser = byGuesser;
    this.oldestFirst = oldestFirst;
    this.added = added;
  }

  /** How many of the guesser's remembered wrong codes came after {@code since}. */
  int countOf(Guesser guesser, long since) {
    return byGuesser
        .get(guesser)
        .map(latest -> latest.millis().count(at -> at > since))
        .getOrElse(0);
  }

  /** One more; the latest {@code most} are remembered. */
  WrongCodes add(Guesser guesser, long millis, int most) {
    WrongCodes before = forget(guesser);
    Vector<Long> latest =
        byGuesser.get(guesser).map(Latest::millis).getOrElse(Vector.empty()).append(millis);
    return new WrongCodes(
            before.byGuesser.put(guesser, new Latest(latest.takeRight(most), added)),
            before.oldestFirst.put(added, guesser),
            added + 1)
        .atMost(MAX_GUESSERS);
  }

  /** Without those who keyed no wrong code after {@code since}. */
  WrongCodes forgetBefore(long since) {
    WrongCodes kept = this;
    while (kept.oldestIsIdle(since)) {
      kept = kept.forgetOldest();
    }
    return kept;
  }

  private boolean oldestIsIdle(long since) {
    return !oldestFirst.isEmpty() && countOf(oldestFirst.head()._2, since) == 0;
  }

  private WrongCodes atMost(int most) {
    return byGuesser.size() > most ? forgetOldest() : this;
  }

  private WrongCodes forgetOldest() {
    return forget(oldestFirst.head()._2);
  }

  private WrongCodes forget(Guesser guesser) {
    return byGuesser
        .get(guesser)
        .map(latest ->
            new WrongCodes(byGuesser.remove(guesser), oldestFirst.remove(latest.order()), added))
        .getOrElse(this);
  }
}
