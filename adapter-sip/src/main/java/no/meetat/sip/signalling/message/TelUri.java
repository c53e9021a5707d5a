package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/**
 * A {@code tel:} URI (RFC 3966).
 *
 * @param text as it was written
 * @param number what follows the scheme, with its parameters
 */
public record TelUri(String text, String number) implements Uri {

  static Option<TelUri> read(String text, String rest) {
    return Option.when(!rest.isEmpty() && !rest.startsWith(";"), () -> new TelUri(text, rest));
  }

  @Override
  public Option<String> subscriber() {
    return Option.some(number);
  }
}
