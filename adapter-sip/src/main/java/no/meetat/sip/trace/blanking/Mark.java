package no.meetat.sip.trace.blanking;

import java.util.regex.Pattern;

/** What stands in place of what is not shown; always the same, so that it tells no length. */
final class Mark {

  static final String TEXT = "xxxx";

  /** Digits that may be a code, with what people put between them. */
  private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .\\-]?\\d){3,}+");

  private Mark() {}

  /** The text without any four digits in a row. */
  static String digits(String text) {
    return DIGITS.matcher(text).replaceAll(TEXT);
  }

  /** Whether there is a control other than a tab in it, by which it may be two things in one. */
  static boolean hasControl(String text) {
    return text.chars().anyMatch(each -> (each < ' ' && each != '\t') || each == '\u007F');
  }
}
