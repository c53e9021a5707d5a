package no.meetat.sip.peer;

import io.vavr.collection.Array;
import io.vavr.control.Option;

/** A header that names the caller, which may be believed of a peer (S3). */
public enum Identity {
  /** RFC 3325. */
  P_ASSERTED_IDENTITY("p-asserted-identity"),
  /** RFC 3261, 20.20: as the telephone has it, if the peer does not see to it. */
  FROM("from");

  private final String word;

  Identity(String word) {
    this.word = word;
  }

  /** As it is written in settings. */
  public String word() {
    return word;
  }

  /** The one of this word. */
  public static Option<Identity> of(String word) {
    return Array.of(values()).find(identity -> identity.word.equals(word));
  }
}
