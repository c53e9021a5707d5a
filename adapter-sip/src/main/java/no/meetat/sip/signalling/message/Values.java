package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Splits a list at its commas, except those in quotes and in angle brackets. */
final class Values {

  private final String list;
  private final int most;
  private final List<String> values = new ArrayList<>();
  private boolean quoted;
  private boolean bracketed;

  private Values(String list, int most) {
    this.list = list;
    this.most = most;
  }

  /** The values without blanks around them, empty ones left out; no more than {@code most}. */
  static Vector<String> parted(String list, int most) {
    Values parting = new Values(list, most);
    parting.part();
    return Vector.ofAll(parting.values);
  }

  private void part() {
    int from = 0;
    for (int at = 0; at < list.length() && values.size() < most; at++) {
      char character = list.charAt(at);
      if (quoted && character == '\\') {
        at++;
      } else if (character == ',' && !quoted && !bracketed) {
        add(list.substring(from, at));
        from = at + 1;
      } else {
        note(character);
      }
    }
    add(list.substring(from));
  }

  private void note(char character) {
    switch (character) {
      case '"' -> quoted = !quoted && !bracketed;
      case '<' -> bracketed = bracketed || !quoted;
      case '>' -> bracketed = bracketed && quoted;
      default -> {}
    }
  }

  private void add(String value) {
    String bare = value.strip();
    if (!bare.isEmpty() && values.size() < most) {
      values.add(bare);
    }
  }
}
