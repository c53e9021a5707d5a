package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Parameters after semicolons, of a header field value or of a URI: at most {@link
 * Limits#PARAMETERS}.
 */
public record Parameters(Vector<Parameter> all) {

  static final Parameters NONE = new Parameters(Vector.empty());

  private static final String STOPS = ";,\"<> \t";

  /**
   * One parameter.
   *
   * @param name in the case in which it came
   * @param value as written, quotes included; empty where there is none
   */
  public record Parameter(String name, String value) {

    @Override
    public String toString() {
      return ";" + name + (value.isEmpty() ? "" : "=" + value);
    }
  }

  /** All parameters that follow; none when one of them is malformed or there are too many. */
  static Option<Parameters> read(Cursor cursor) {
    Vector<Parameter> read = Vector.empty();
    while (cursor.takes(';')) {
      Option<Parameter> next = parameter(cursor);
      if (next.isEmpty() || read.size() == Limits.PARAMETERS) {
        return Option.none();
      }
      read = read.append(next.get());
    }
    return Option.some(new Parameters(read));
  }

  /** The parameters that make up a whole value, as {@code a=1;b=2}. */
  public static Option<Parameters> ofValue(String value) {
    Cursor cursor = new Cursor(";" + value);
    return read(cursor).filter(read -> cursor.blanks().atEnd());
  }

  private static Option<Parameter> parameter(Cursor cursor) {
    return cursor
        .token()
        .flatMap(name ->
            cursor.takes('=')
                ? value(cursor).map(value -> new Parameter(name, value))
                : Option.some(new Parameter(name, "")));
  }

  private static Option<String> value(Cursor cursor) {
    return cursor.sees('"') ? cursor.quoted() : Option.some(cursor.upToAnyOf(STOPS));
  }

  /** The parameters of a URI, without the first semicolon; empty ones are passed over. */
  static Option<Parameters> ofUri(String written) {
    Vector<String> each = Vector.of(written.split(";", Limits.PARAMETERS + 1));
    return Option.when(
        each.size() <= Limits.PARAMETERS,
        () -> new Parameters(each.reject(String::isEmpty).map(Parameters::ofUriOne)));
  }

  private static Parameter ofUriOne(String written) {
    int equals = written.indexOf('=');
    return equals < 0
        ? new Parameter(written, "")
        : new Parameter(written.substring(0, equals), written.substring(equals + 1));
  }

  /** Whether there is one of this name, with a value or without. */
  public boolean has(String name) {
    return all.exists(parameter -> parameter.name().equalsIgnoreCase(name));
  }

  /** The value of the first one of this name, without quotes; none where it has no value. */
  public Option<String> get(String name) {
    return all.find(parameter -> parameter.name().equalsIgnoreCase(name))
        .map(Parameter::value)
        .filter(value -> !value.isEmpty())
        .map(QuotedString::bare);
  }

  /** The same with this value under this name, in place of an earlier one. */
  public Parameters with(String name, String value) {
    Parameter parameter = new Parameter(name, value);
    int index = all.indexWhere(other -> other.name().equalsIgnoreCase(name));
    return new Parameters(index < 0 ? all.append(parameter) : all.update(index, parameter));
  }

  @Override
  public String toString() {
    return all.mkString();
  }
}
