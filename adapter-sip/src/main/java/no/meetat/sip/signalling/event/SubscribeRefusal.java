package no.meetat.sip.signalling.event;

import java.util.Locale;

/** Why a SUBSCRIBE is refused. */
public enum SubscribeRefusal {
  /** The telephones of its peer may not subscribe (403). */
  NOT_ALLOWED,
  /** It names no call of its sender, or no subscription (404, 481). */
  UNKNOWN,
  /** It asks for another event or form, or for too short a time, or is malformed. */
  UNUSABLE,
  /** There are too many (500). */
  OVERLOAD;

  /** The word in figures: {@code not-allowed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
