package no.meetat.booking;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** All the numbers the service answers on; they lead to the same meetings (S1). */
public final class AccessNumbers {

  /** 23 18 45 00 and the freephone number 800 88 860. */
  public static final AccessNumbers DEFAULT =
      of(Vector.of(AccessNumber.norwegian("23184500"), AccessNumber.norwegian("80088860")));

  private final Seq<AccessNumber> all;
  private final Map<PhoneNumber, AccessNumber> byNumber;

  private AccessNumbers(Seq<AccessNumber> all) {
    this.all = all;
    this.byNumber = all.toMap(AccessNumber::number, access -> access);
  }

  public static AccessNumbers of(Seq<AccessNumber> all) {
    return new AccessNumbers(all);
  }

  /** The access number dialled, in national or international form; none when it is none of ours. */
  public Option<AccessNumber> find(String dialled) {
    return PhoneNumber.parse(dialled).flatMap(byNumber::get);
  }

  /** In the order they are told to who books. */
  public Seq<AccessNumber> all() {
    return all;
  }
}
