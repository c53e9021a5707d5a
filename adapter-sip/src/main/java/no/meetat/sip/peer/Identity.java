package no.meetat.sip.peer;

import io.vavr.collection.Array;
import io.vavr.control.Option;

/** A header that names the caller, and that a peer may be believed in (S3). */
public enum Identity {
  /** RFC 3325. */
  P_ASSERTED_IDENTITY("p-asserted-identity"),
  /** RFC 3261, 20.20: as the telephone writes it, unless the peer corrects it. */
  FROM("from");

  private final String word;

  Identity(String word) {
    this.word = word;
  }

  /** As it is written in settings. */
  public String word() {
    return word;
  }

  /** The header with this word. */
  public static Option<Identity> of(String word) {
    return Array.of(values()).find(identity -> identity.word.equals(word));
  }
}
