package no.meetat.admission;

/** Whose places are counted together (S13). Numbers are kept by their pseudonyms only. */
public sealed interface Budget {

  /** Of one known number, where its peer verifies numbers. */
  record OfNumber(String pseudonym) implements Budget {}

  /** Of an address nobody vouches for. */
  record OfAddress(String address) implements Budget {}

  /** Of the network around such an address. */
  record OfNetwork(String network) implements Budget {}

  /** Of all callers through a trusted peer whose number is unknown. */
  record OfNumberless(String peer) implements Budget {}

  /** Of all who have not keyed a right code from their known number before. */
  record OfNewcomers() implements Budget {}

  /** Of all who have. */
  record OfAcquainted() implements Budget {}
}
