package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/**
 * A URI with a scheme that we do not serve.
 *
 * @param text as it was written
 */
public record OtherUri(String text) implements Uri {

  @Override
  public Option<String> subscriber() {
    return Option.none();
  }
}
