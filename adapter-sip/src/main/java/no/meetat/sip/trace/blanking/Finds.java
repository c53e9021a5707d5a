package no.meetat.sip.trace.blanking;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was blanked in one message and may stand elsewhere in it once more. */
final class Finds {

  /** Digits of the shortest code. */
  private static final int SHORTEST = 6;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Found in one message. */
  private static final int MOST = 32;

  private final OwnNumbers ours;
  private final Set<String> codes = new HashSet<>();

  /** Nothing yet; our own numbers are none. */
  Finds(OwnNumbers ours) {
    this.ours = ours;
  }

  /** This text is blanked. */
  void add(String blanked) {
    Matcher found = DIGITS.matcher(blanked);
    while (found.find() && codes.size() < MOST) {
      addCode(behindOurs(found.group()));
    }
  }

  private String behindOurs(String digits) {
    return digits.substring(ours.beginning(digits).map(String::length).getOrElse(0));
  }

  private void addCode(String digits) {
    if (digits.length() >= SHORTEST) {
      codes.add(digits);
    }
  }

  /** The text without any of them. */
  String blank(String text) {
    String left = text;
    for (String code : codes) {
      left = left.replace(code, Mark.TEXT);
    }
    return left;
  }
}
