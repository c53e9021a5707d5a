package no.meetat.sip.signalling.message;

import io.vavr.control.Option;
import java.util.Locale;

/**
 * The value of Session-Expires or Min-SE (RFC 4028, sections 4 and 5).
 *
 * @param seconds the interval; the longest is written for any longer one
 * @param refresher {@code uac} or {@code uas}; none where neither is named
 */
public record IntervalField(int seconds, Option<String> refresher) {

  /** The longest interval that is told from longer ones: some 68 years. */
  private static final int LONGEST = Integer.MAX_VALUE;

  private static final String UAC = "uac";
  private static final String UAS = "uas";

  /** An interval that the side which sends the request, or the other one, refreshes. */
  public static IntervalField of(int seconds, boolean byClient) {
    return new IntervalField(seconds, Option.some(byClient ? UAC : UAS));
  }

  /** The interval that a whole value names; none when it is malformed. */
  public static Option<IntervalField> read(String value) {
    Cursor cursor = new Cursor(value);
    return cursor
        .blanks()
        .token()
        .flatMap(written -> Digits.cutAt(written, LONGEST))
        .flatMap(seconds -> Parameters.read(cursor).map(each -> of(seconds, each)))
        .filter(read -> cursor.blanks().atEnd());
  }

  private static IntervalField of(int seconds, Parameters parameters) {
    Option<String> named = parameters.get("refresher").map(who -> who.toLowerCase(Locale.ROOT));
    return new IntervalField(seconds, named.filter(who -> who.equals(UAC) || who.equals(UAS)));
  }

  /** Whether the side that sends the request is to refresh. */
  public boolean isByClient() {
    return refresher.contains(UAC);
  }

  /** Whether the side that answers the request is to refresh. */
  public boolean isByServer() {
    return refresher.contains(UAS);
  }

  /** As it is written in a header field. */
  @Override
  public String toString() {
    return seconds + refresher.map(who -> ";refresher=" + who).getOrElse("");
  }
}
