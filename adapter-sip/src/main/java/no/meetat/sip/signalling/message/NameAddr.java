package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/**
 * An address with its parameters, as in From, To, Contact and Record-Route (RFC 3261, section
 * 20.10): {@code "Kari" <sip:kari@example.com>;tag=1}.
 *
 * @param displayName as written, quotes included; may be empty
 * @param uri what it names
 * @param parameters of the header field, not those of the URI
 */
public record NameAddr(String displayName, Uri uri, Parameters parameters) {

  private static final String END_OF_ADDR_SPEC = ";, \t";

  /** The address that makes up a whole value; none when it is malformed. */
  public static Option<NameAddr> read(String value) {
    Cursor cursor = new Cursor(value);
    return head(cursor, value)
        .flatMap(named ->
            Parameters.read(cursor)
                .filter(parameters -> cursor.blanks().atEnd())
                .map(parameters -> new NameAddr(named.displayName, named.uri, parameters)));
  }

  private static Option<NameAddr> head(Cursor cursor, String value) {
    if (cursor.blanks().sees('"')) {
      return cursor.quoted().flatMap(quoted -> bracketed(cursor, quoted));
    }
    return value.indexOf('<') >= 0
        ? bracketed(cursor, cursor.upToAnyOf("<\"").strip())
        : bare(cursor.upToAnyOf(END_OF_ADDR_SPEC), "");
  }

  private static Option<NameAddr> bracketed(Cursor cursor, String displayName) {
    return Option.when(cursor.blanks().sees('<') && cursor.takes('<'), cursor)
        .map(inside -> inside.upToAnyOf("<>"))
        .filter(uri -> cursor.takes('>'))
        .flatMap(uri -> bare(uri, displayName));
  }

  private static Option<NameAddr> bare(String uri, String displayName) {
    return Uri.read(uri).map(read -> new NameAddr(displayName, read, Parameters.NONE));
  }

  /** The tag; empty where there is none, as RFC 2543 allows. */
  public String tag() {
    return parameters.get("tag").getOrElse("");
  }
}
