package no.meetat.architecture.rules;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A rule of the service.
 *
 * @param number as tests and comments cite it: {@code S23}
 * @param origin given by the service, or chosen where it is silent
 * @param text in a sentence
 */
record ServiceRule(String number, String origin, String text) implements Requirement {

  /** All rules in order. */
  static Seq<ServiceRule> all() throws IOException {
    return Rows.of("/rules.tsv").map(cells -> new ServiceRule(cells[0], cells[1], cells[2]));
  }

  @Override
  public String heading() {
    return number + " (" + origin + ")";
  }

  /** {@code (S23)}; {@code (S21 to S26)} cites its ends only. */
  @Override
  public Pattern citation() {
    return Pattern.compile("\\(S[^()]*\\b" + number + "\\b|\\(" + number + "\\b");
  }

  /** A test may bear the numbers of several rules. */
  @Override
  public Pattern test() {
    return Pattern.compile("void (?:S\\d+_)*" + number + "_(?:S\\d+_)*(\\w+)\\(");
  }
}
