package no.meetat.number;

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
  private final Map<String, AccessNumber> byNational;

  private AccessNumbers(Seq<AccessNumber> all) {
    this.all = all;
    this.byNumber = all.toMap(AccessNumber::number, access -> access);
    this.byNational = all.toMap(AccessNumber::national, access -> access);
  }

  public static AccessNumbers of(Seq<AccessNumber> all) {
    return new AccessNumbers(all);
  }

  /**
   * The access number dialled, in any form of {@link PhoneNumber#read} or as it is written
   * nationally; none when it is none of ours.
   */
  public Option<AccessNumber> find(String dialled) {
    return NumberReader.readDialled(dialled)
        .toOption()
        .flatMap(byNumber::get)
        .orElse(() ->
            Option.when(dialled.length() <= NumberText.LONGEST, dialled)
                .flatMap(text -> byNational.get(NumberText.of(text).digits())));
  }

  /** The access number that this is; none when it is none of ours. */
  public Option<AccessNumber> find(PhoneNumber number) {
    return byNumber.get(number);
  }

  /** The access number with these digits that is too short to be dialled from abroad, as 1999. */
  public Option<AccessNumber> findShort(String digits) {
    return byNational.get(digits).filter(AccessNumber::hasNoInternationalForm);
  }

  /** In the order in which a booker is given them. */
  public Seq<AccessNumber> all() {
    return all;
  }
}
