package no.meetat.sip.signalling.event;

import java.util.Locale;
import no.meetat.sip.signalling.message.Status;

/** What a NOTIFY of ours came to. */
public enum NotifyOutcome {
  /** 2xx. */
  ACCEPTED,
  /** Any other answer. */
  REFUSED,
  /** No answer. */
  UNANSWERED;

  static NotifyOutcome of(int status) {
    if (Status.isSuccess(status)) {
      return ACCEPTED;
    }
    return status == Status.REQUEST_TIMEOUT ? UNANSWERED : REFUSED;
  }

  /** The word in figures: {@code accepted}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
