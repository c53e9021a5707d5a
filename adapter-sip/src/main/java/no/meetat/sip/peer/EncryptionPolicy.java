package no.meetat.sip.peer;

import io.vavr.collection.Array;
import io.vavr.control.Option;

/** Whether the media of calls are encrypted (SRTP). */
public enum EncryptionPolicy {
  /** Never. */
  OFF("off"),
  /** Where the peer wants it. */
  MAY("may"),
  /** Always, or there is no call. */
  MUST("must");

  private final String word;

  EncryptionPolicy(String word) {
    this.word = word;
  }

  /** As it is written in settings. */
  public String word() {
    return word;
  }

  /** The policy with this word. */
  public static Option<EncryptionPolicy> of(String word) {
    return Array.of(values()).find(policy -> policy.word.equals(word));
  }
}
