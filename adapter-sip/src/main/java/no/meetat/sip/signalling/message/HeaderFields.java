package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The header fields of a message or a body part, in order; each is parsed when it is asked for.
 *
 * @param all of them; at most {@link Limits#HEADER_FIELDS} in a received message
 */
public record HeaderFields(Vector<HeaderField> all) {

  /** No header fields. */
  public static final HeaderFields NONE = new HeaderFields(Vector.empty());

  /** The values of the header fields of this name, in order. */
  public Vector<String> values(String name) {
    Vector<String> values = Vector.empty();
    for (int at = indexOf(name, 0); at < all.size(); at = indexOf(name, at + 1)) {
      values = values.append(all.get(at).value());
    }
    return values;
  }

  /** The value of the first header field of this name. */
  public Option<String> first(String name) {
    int at = indexOf(name, 0);
    return Option.when(at < all.size(), () -> all.get(at).value());
  }

  /** Where the next one of this name is, from there on; their number where there is none. */
  private int indexOf(String name, int from) {
    int at = from;
    while (at < all.size() && !all.get(at).is(name)) {
      at++;
    }
    return at;
  }

  /** Whether there is a header field of this name. */
  public boolean has(String name) {
    return indexOf(name, 0) < all.size();
  }

  /**
   * The values of all header fields of this name, separated by commas (RFC 3261, section 7.3.1);
   * refused where there are more than {@link Limits#VALUES}.
   */
  public Either<Refusal, Vector<String>> list(String name) {
    Vector<String> fields = values(name);
    Vector<String> parted = fields.size() > Limits.VALUES ? fields : parted(fields);
    return parted.size() > Limits.VALUES
        ? Either.left(Refusal.of("Too Many Values of " + name))
        : Either.right(parted);
  }

  private static Vector<String> parted(Vector<String> fields) {
    return fields.flatMap(value -> Values.parted(value, Limits.VALUES + 1));
  }

  /** The same with these behind them. */
  public HeaderFields with(HeaderFields more) {
    return new HeaderFields(all.appendAll(more.all));
  }

  /** The same with one more at the end. */
  public HeaderFields with(String name, String value) {
    return new HeaderFields(all.append(new HeaderField(name, value)));
  }
}
