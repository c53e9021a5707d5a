package no.meetat.sip.sdp;

import io.vavr.control.Option;

/**
 * An attribute as it was written (RFC 8866, section 5.13). Its value may be a key (RFC 4568), so it
 * is in no {@code toString}.
 *
 * @param name the text before the first colon; not empty
 * @param value the text after it; none without a colon
 */
public record Attribute(String name, Option<String> value) {

  /** One without a value, as {@code sendrecv}. */
  static Attribute of(String name) {
    return new Attribute(name, Option.none());
  }

  static Attribute of(String name, String value) {
    return new Attribute(name, Option.some(value));
  }

  /** The attribute in the value of an a= line; none when it has no name. */
  static Option<Attribute> read(String written) {
    int colon = written.indexOf(':');
    return Option.when(colon != 0 && !written.isEmpty(), () -> split(written, colon));
  }

  private static Attribute split(String written, int colon) {
    return colon < 0 ? of(written) : of(written.substring(0, colon), written.substring(colon + 1));
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /** The value of its a= line. */
  String written() {
    return value.fold(() -> name, something -> name + ":" + something);
  }

  @Override
  public String toString() {
    return name;
  }
}
