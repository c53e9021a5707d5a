package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.sip.srtp.CryptoSuite;
import no.meetat.sip.srtp.MasterKey;

/**
 * An attribute that offers or takes a key (RFC 4568, section 9.1).
 *
 * @param tag by which the answer names it; up to nine digits
 * @param suite for which the key is
 * @param key by which its writer sends
 */
record CryptoLine(String tag, CryptoSuite suite, MasterKey key) {

  private static final String NAME = "crypto";

  /** One key, with its lifetime; a key that has an identifier (MKI) is another form. */
  private static final Pattern VALUE =
      Pattern.compile(
          "([0-9]{1,9})[ \t]+([A-Za-z0-9_]{1,40})[ \t]+"
              + "(?i:inline):([A-Za-z0-9+/=]{1,128})(?:\\|(2\\^)?([0-9]{1,15}))?"
              + "((?:[ \t]+[!-~]{1,64}){0,8})[ \t]*");

  private static final int TAG = 1;
  private static final int SUITE = 2;
  private static final int KEY = 3;
  private static final int POWER = 4;
  private static final int LIFETIME = 5;
  private static final int PARAMETERS = 6;

  /** The most packets that any key may encrypt, as a power of 2 (RFC 3711, section 9.2). */
  private static final int LONGEST_LIFETIME = 48;

  /**
   * Parameters that change nothing: a hint for the window, and those that need not be understood.
   */
  private static final Pattern HARMLESS = Pattern.compile("WSH=[0-9]{1,5}|-.+");

  /** None for another attribute, or for what we cannot do as it says. */
  static Option<CryptoLine> read(Attribute attribute) {
    return Option.when(attribute.is(NAME), attribute::value)
        .flatMap(value -> value)
        .map(VALUE::matcher)
        .filter(Matcher::matches)
        .filter(line -> isLifetime(line) && isHarmless(line.group(PARAMETERS)))
        .flatMap(CryptoLine::of);
  }

  private static Option<CryptoLine> of(Matcher line) {
    return CryptoSuite.of(line.group(SUITE))
        .flatMap(suite ->
            MasterKey.read(suite, line.group(KEY))
                .map(key -> new CryptoLine(line.group(TAG), suite, key)));
  }

  private static boolean isLifetime(Matcher line) {
    return Option.of(line.group(LIFETIME))
        .map(Long::parseLong)
        .forAll(written ->
            line.group(POWER) == null
                ? written >= 1 && written <= 1L << LONGEST_LIFETIME
                : written <= LONGEST_LIFETIME);
  }

  private static boolean isHarmless(String parameters) {
    return Vector.of(parameters.trim().split("[ \t]+"))
        .filter(parameter -> !parameter.isEmpty())
        .forAll(parameter -> HARMLESS.matcher(parameter.toUpperCase(Locale.ROOT)).matches());
  }

  /** Those that we can take, as they are written. */
  static Vector<CryptoLine> all(Vector<Attribute> attributes) {
    return attributes.flatMap(CryptoLine::read);
  }

  /** The one that we like best of those we can take. */
  static Option<CryptoLine> best(Vector<Attribute> attributes) {
    Vector<CryptoLine> lines = all(attributes);
    return CryptoSuite.ALL.flatMap(suite -> lines.find(line -> line.suite == suite)).headOption();
  }

  /** Those that we offer: each suite, with a key of its own that nobody has had. */
  static Vector<Attribute> offered() {
    return CryptoSuite.ALL.zipWithIndex((suite, index) ->
        new CryptoLine(String.valueOf(index + 1), suite, MasterKey.random(suite)).attribute());
  }

  /** The same with a key of ours: as it stands in the answer. */
  CryptoLine with(MasterKey ours) {
    return new CryptoLine(tag, suite, ours);
  }

  /** Whether it is the answer to that one. */
  boolean answers(CryptoLine offered) {
    return tag.equals(offered.tag) && suite == offered.suite;
  }

  Attribute attribute() {
    return Attribute.of(NAME, tag + " " + suite + " inline:" + key.written());
  }
}
