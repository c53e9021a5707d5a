package no.meetat.bridge;

/**
 * Where a conference is held. There is one answer, for there is one that can be acted on: a call
 * cannot be handed to another process yet. Whoever adds the other is led by the compiler.
 */
public sealed interface Home {

  /** By this bridge. */
  record Here() implements Home {}
}
