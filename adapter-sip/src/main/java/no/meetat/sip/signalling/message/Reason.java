package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A value of Reason (RFC 3326): why a request or response was sent.
 *
 * @param protocol {@code Q.850} or {@code SIP}, or another as written
 * @param cause the number that the protocol has for it
 */
public record Reason(String protocol, int cause) {

  /** Telephone networks, and what came to SIP from them (ITU-T Q.850). */
  public static final String Q_850 = "Q.850";

  /** Causes that are status codes. */
  public static final String SIP = "SIP";

  private static final int HIGHEST_CAUSE = 699;

  /** All reasons that a message gives and that can be read, in order. */
  public static Vector<Reason> all(HeaderFields headers) {
    return headers.list(HeaderNames.REASON).getOrElse(Vector.empty()).flatMap(Reason::read);
  }

  private static Option<Reason> read(String value) {
    Cursor cursor = new Cursor(value);
    return cursor
        .blanks()
        .token()
        .flatMap(protocol ->
            Parameters.read(cursor)
                .filter(parameters -> cursor.blanks().atEnd())
                .flatMap(parameters -> parameters.get("cause"))
                .flatMap(written -> Digits.upTo(written, HIGHEST_CAUSE))
                .map(cause -> new Reason(protocol, cause)));
  }

  /** Whether it is of this protocol. */
  public boolean is(String other) {
    return protocol.equalsIgnoreCase(other);
  }

  /** As it is written in a header field. */
  @Override
  public String toString() {
    return protocol + ";cause=" + cause;
  }
}
