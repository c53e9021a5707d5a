package no.meetat.sip.signalling.event;

import java.util.Locale;

/** Why a subscription ends, as its last NOTIFY says (RFC 6665, section 4.1.3). */
enum EndReason {
  /** Its time is over, or the subscriber ends it. */
  TIMEOUT,
  /** The call, or its conference, is over. */
  NORESOURCE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
