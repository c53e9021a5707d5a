package no.meetat.sip.trace.blanking;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.Locale;
import java.util.regex.Pattern;
import no.meetat.sip.signalling.message.HeaderNames;

/** The header fields of one message. */
final class Fields {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9\\-]{0,63}");

  /** What they name was dialled, or may have been. */
  private static final Set<String> DIALLED =
      HashSet.of("to", "refer-to", "p-called-party-id", "history-info");

  private final Uris uris;
  private final boolean calledIsOurs;

  /**
   * Of a message.
   *
   * @param calledIsOurs whether To is our end; otherwise From is
   */
  Fields(Uris uris, boolean calledIsOurs) {
    this.uris = uris;
    this.calledIsOurs = calledIsOurs;
  }

  /** A whole line, unfolded: a field, or what should be one. */
  String line(String line) {
    int colon = line.indexOf(':');
    String written = line.substring(0, Math.max(0, colon)).stripTrailing();
    if (!NAME.matcher(written).matches()) {
      return Mark.TEXT;
    }
    String value = line.substring(colon + 1).strip();
    return written + ": " + value(HeaderNames.expanded(written), value);
  }

  private String value(String name, String value) {
    if (Mark.isDoubtful(value)) {
      return Mark.TEXT;
    }
    return switch (FieldKinds.of(name)) {
      case PLAIN -> value;
      case URIS -> uris.blank(value, isOurs(name));
      case PARAMETERS -> uris.parameters().blank(value);
      case WORDS -> Mark.digits(value);
      case CREDENTIALS -> Credentials.blank(value, uri -> uris.blank(uri, calledIsOurs));
      case UNKNOWN -> Mark.TEXT;
    };
  }

  private boolean isOurs(String name) {
    return DIALLED.contains(name.toLowerCase(Locale.ROOT))
        ? calledIsOurs
        : name.equalsIgnoreCase(HeaderNames.FROM) && !calledIsOurs;
  }
}
