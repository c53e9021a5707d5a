package no.meetat.call;

import io.vavr.control.Option;
import no.meetat.number.PhoneNumber;

/**
 * The caller, as far as the network says (S3).
 *
 * @param number known: asserted by a trusted peer, even under privacy; none when withheld or
 *     malformed. It gives rights (S6, S13)
 * @param claimed written by somebody who is not believed: shown as such, gives no right; none under
 *     privacy, where there is no use for it
 * @param line the kind of the known number's line
 * @param origin where the call came from
 * @param isPrivate privacy was asked for: the number is used, but never shown or recorded
 * @param passage how the network has brought the call
 */
public record Caller(
    Option<PhoneNumber> number,
    Option<PhoneNumber> claimed,
    Line line,
    Origin origin,
    boolean isPrivate,
    Passage passage) {

  public Caller {
    claimed = isPrivate ? Option.none() : claimed;
  }

  /** A caller of whose way to us nothing is told. */
  public Caller(
      Option<PhoneNumber> number,
      Option<PhoneNumber> claimed,
      Line line,
      Origin origin,
      boolean isPrivate) {
    this(number, claimed, line, origin, isPrivate, Passage.UNTOLD);
  }

  /** A caller of whom nothing is known. */
  public static final Caller WITHHELD = nobody(Origin.Peer.UNNAMED);

  /** A caller from this origin without a number. */
  public static Caller nobody(Origin origin) {
    return new Caller(Option.none(), Option.none(), Line.UNKNOWN, origin, false);
  }

  /** A caller whose number is known, through a peer without a name. */
  public static Caller known(PhoneNumber number, Line line) {
    return new Caller(Option.some(number), Option.none(), line, Origin.Peer.UNNAMED, false);
  }

  /** A caller from this origin who claims to have this number. */
  public static Caller claiming(PhoneNumber number, Origin origin) {
    return new Caller(Option.none(), Option.some(number), Line.UNKNOWN, origin, false);
  }

  /** The name of the trusted peer the call came by, where it has one. */
  public Option<String> trunk() {
    return switch (origin) {
      case Origin.Peer peer -> Option.some(peer.name()).filter(name -> !name.isEmpty());
      case Origin.Stranger stranger -> Option.none();
    };
  }

  /** The known number, where it may be shown and recorded. */
  public Option<PhoneNumber> shownNumber() {
    return number.filter(any -> !isPrivate);
  }
}
