package no.meetat.dtmf;

/**
 * What a digit map makes of the keys held.
 *
 * @param <C> what a complete sequence of keys stands for
 */
public sealed interface DigitMatch<C> {

  /** No entry begins with these keys. */
  record None<C>() implements DigitMatch<C> {}

  /** At least one entry begins with these keys, none is complete. */
  record Partial<C>() implements DigitMatch<C> {}

  /** These keys are an entry, and no longer entry begins with them. */
  record Complete<C>(C command) implements DigitMatch<C> {}
}
