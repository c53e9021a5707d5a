package no.meetat.sip.peer;

import io.vavr.collection.Array;
import io.vavr.control.Option;

/** What a telephone number is that a peer writes in digits alone. */
public enum NumberForm {
  /** What it can be, as Norwegian trunks write it: {@code 23184500}, {@code 4723184500}. */
  ANY("any"),
  /** None: its numbers have a +. */
  E164("e164"),
  /** It begins with the country code: {@code 4723184500}. */
  E164_WITHOUT_PLUS("e164-without-plus"),
  /** It begins with the international prefix: {@code 004723184500}. */
  INTERNATIONAL_PREFIX("international-prefix"),
  /** It is one of the country, unless it begins with the international prefix. */
  NATIONAL("national");

  private final String word;

  NumberForm(String word) {
    this.word = word;
  }

  /** As it is written in settings. */
  public String word() {
    return word;
  }

  /** The form with this word. */
  public static Option<NumberForm> of(String word) {
    return Array.of(values()).find(form -> form.word.equals(word));
  }
}
