package no.meetat.sip.peer;

import io.vavr.collection.Array;
import io.vavr.control.Option;

/** Where a peer's RTP may come from and goes to. */
public enum MediaPath {
  /** From and to the address and port of its SDP only. */
  FIXED("fixed"),
  /** From any port of its SDP's or signalling address, to its SDP's. */
  ASYMMETRIC("asymmetric"),
  /** To the source of its RTP at its signalling address, when nothing comes from its SDP's. */
  LEARN("learn");

  private final String word;

  MediaPath(String word) {
    this.word = word;
  }

  /** As it is written in settings. */
  public String word() {
    return word;
  }

  /** The path with this word. */
  public static Option<MediaPath> of(String word) {
    return Array.of(values()).find(path -> path.word.equals(word));
  }
}
