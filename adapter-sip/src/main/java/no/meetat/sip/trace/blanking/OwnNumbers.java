package no.meetat.sip.trace.blanking;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;

/** Our access numbers, as they may be dialled. */
final class OwnNumbers {

  /** Digits of a number that is no other's beginning. */
  private static final int FULL = 8;

  private final Vector<String> written;

  OwnNumbers(AccessNumbers numbers) {
    this.written =
        numbers
            .all()
            .toVector()
            .flatMap(OwnNumbers::ways)
            .sorted(Comparator.comparingInt(String::length).reversed());
  }

  private static Vector<String> ways(AccessNumber number) {
    String e164 = number.number().e164();
    String digits = e164.substring(1);
    return Vector.of(e164, "00" + digits, digits, number.national());
  }

  /** Whether this is one of them. */
  boolean has(String number) {
    return written.contains(compact(number));
  }

  /** The one that the number begins with; none where there is none. */
  Option<String> beginning(String number) {
    String compact = compact(number);
    return written.find(compact::startsWith);
  }

  /** The same of those only that are too long to be a part of another's number. */
  Option<String> fullBeginning(String number) {
    return beginning(number).filter(own -> own.length() >= FULL);
  }

  private static String compact(String number) {
    return number.replaceAll("[ .()\\-]", "");
  }
}
