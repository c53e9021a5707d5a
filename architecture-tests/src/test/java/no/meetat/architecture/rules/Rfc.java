package no.meetat.architecture.rules;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A document that other systems keep to.
 *
 * @param rfc its number alone: {@code 4028}
 * @param title in short
 * @param state served, in part, or refused
 * @param text what of it is served
 */
record Rfc(String rfc, String title, String state, String text) implements Requirement {

  /** All RFCs in order. */
  static Seq<Rfc> all() throws IOException {
    return Rows.of("/rfcs.tsv").map(cells -> new Rfc(cells[0], cells[1], cells[2], cells[3]));
  }

  @Override
  public String number() {
    return "RFC " + rfc;
  }

  @Override
  public String heading() {
    return number() + ", " + title + " (" + state + ")";
  }

  @Override
  public Pattern citation() {
    return Pattern.compile("RFC " + rfc + "\\b");
  }

  @Override
  public Pattern test() {
    return Pattern.compile("void RFC_?" + rfc + "(_\\w+)\\(");
  }
}
