package no.meetat.admission;

import io.vavr.collection.HashMap;
import io.vavr.collection.TreeMap;

/** The different numbers a right code was keyed from lately, by their pseudonyms. */
final class RightNumbers {

  private record Right(String pseudonym, long millis) {}

  private final int most;
  private final HashMap<String, Long> orders;
  private final TreeMap<Long, Right> oldestFirst;
  private final long added;

  private RightNumbers(
      int most, HashMap<String, Long> orders, TreeMap<Long, Right> oldestFirst, long added) {
    this.most = most;
    this.orders = orders;
    this.oldestFirst = oldestFirst;
    this.added = added;
  }

  /**
   * None yet.
   *
   * @param most how many are remembered; beyond, the number that was right longest ago is forgotten
   */
  static RightNumbers none(int most) {
    return new RightNumbers(most, HashMap.empty(), TreeMap.empty(), 0);
  }

  int count() {
    return orders.size();
  }

  /** A right code was keyed at {@code millis}, not before any other. */
  RightNumbers add(String pseudonym, long millis) {
    RightNumbers before = orders.get(pseudonym).map(this::forget).getOrElse(this);
    return new RightNumbers(
            most,
            before.orders.put(pseudonym, added),
            before.oldestFirst.put(added, new Right(pseudonym, millis)),
            added + 1)
        .atMost();
  }

  /** These without the numbers that were right at {@code millis} or before. */
  RightNumbers forgetUntil(long millis) {
    RightNumbers kept = this;
    while (!kept.oldestFirst.isEmpty() && kept.oldestFirst.head()._2.millis() <= millis) {
      kept = kept.forget(kept.oldestFirst.head()._1);
    }
    return kept;
  }

  private RightNumbers atMost() {
    return orders.size() > most ? forget(oldestFirst.head()._1) : this;
  }

  private RightNumbers forget(long order) {
    String pseudonym = oldestFirst.get(order).get().pseudonym();
    return new RightNumbers(most, orders.remove(pseudonym), oldestFirst.remove(order), added);
  }
}
