package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/**
 * The value of Event (RFC 6665, section 8.2.1).
 *
 * @param type the event package, with templates if there are any; upper and lower case differ
 * @param id tells subscriptions in one dialog apart
 */
public record EventField(String type, Option<String> id) {

  /** The value of a request; none where there is none or it is malformed. */
  public static Option<EventField> of(HeaderFields request) {
    return request.first(HeaderNames.EVENT).flatMap(EventField::read);
  }

  private static Option<EventField> read(String value) {
    Cursor cursor = new Cursor(value);
    return cursor
        .blanks()
        .token()
        .flatMap(type ->
            Parameters.read(cursor)
                .filter(parameters -> cursor.blanks().atEnd())
                .map(parameters -> new EventField(type, parameters.get("id"))))
        .filter(field -> field.id().forAll(EventField::isSound));
  }

  private static boolean isSound(String id) {
    return id.length() <= Limits.IDENTIFIER_OCTETS
        && id.chars().allMatch(each -> Cursor.isToken((char) each));
  }

  @Override
  public String toString() {
    return type + id.map(value -> ";id=" + value).getOrElse("");
  }
}
