package no.meetat.simulator.random;

import io.vavr.collection.Vector;

/**
 * Which calls of a round are made.
 *
 * @param seed of the round
 * @param numbers of the calls, each drawn from the seed independently, in order
 */
public record Calls(long seed, Vector<Integer> numbers) {

  /** The first calls. */
  static Calls first(long seed, int count) {
    return new Calls(seed, Vector.range(0, count));
  }

  /** How many calls. */
  public int count() {
    return numbers.size();
  }

  /** The first of these. */
  Calls take(int count) {
    return new Calls(seed, numbers.take(count));
  }

  /** All but {@code count} from {@code first} on. */
  Calls without(int first, int count) {
    return new Calls(seed, numbers.take(first).appendAll(numbers.drop(first + count)));
  }
}
