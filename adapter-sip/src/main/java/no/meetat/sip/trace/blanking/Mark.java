package no.meetat.sip.trace.blanking;

import java.util.regex.Pattern;
import no.meetat.sip.signalling.message.Limits;

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

  /** Whether it is too long to be sound, or has a control in it, by which it may be two things. */
  static boolean isDoubtful(String text) {
    return text.length() > Limits.HEADER_FIELD_OCTETS || text.chars().anyMatch(Mark::isControl);
  }

  private static boolean isControl(int character) {
    return (character < ' ' && character != '\t') || character == '\u007F';
  }
}
