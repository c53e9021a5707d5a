package no.meetat.sip.trace.blanking;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.Numbering;

/** Our access numbers, as they may be dialled. */
final class OwnNumbers {

  /** Digits of a number that is no other's beginning. */
  private static final int FULL = 8;

  private final Vector<String> written;

  OwnNumbers(AccessNumbers numbers, Seq<Numbering> numberings) {
    this.written =
        numberings
            .toVector()
            .append(Numbering.DEFAULT)
            .distinct()
            .flatMap(numbering -> numbers.all().flatMap(numbering::ways))
            .flatMap(way -> Vector.of(way, behindSigns(way)))
            .sorted(Comparator.comparingInt(String::length).reversed());
  }

  /** Digits are looked for by themselves too. */
  private static String behindSigns(String way) {
    return way.replaceFirst(".*[*#]", "");
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
