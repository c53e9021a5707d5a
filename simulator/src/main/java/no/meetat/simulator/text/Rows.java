package no.meetat.simulator.text;

import java.util.function.Consumer;

/**
 * Rows that can be read again, however many there are.
 *
 * @param <T> a row
 */
@FunctionalInterface
public interface Rows<T> {

  /** Hands over each, in order. */
  void read(Consumer<T> each);
}
