package no.meetat.bridge;

/**
 * Where a conference is held. There is one answer, as only one can be acted on: a call cannot be
 * handed to another process yet. The compiler leads those who add another.
 */
public sealed interface Home {

  /** By this bridge. */
  record Here() implements Home {}
}
