package no.meetat.billing.meeting;

import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import no.meetat.booking.AccessCode;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.Entitlement;

/**
 * Draws new codes (S8).
 *
 * @param policy what a code must be like
 * @param digits how long it is
 * @param random a cryptographic source
 * @param isTaken whether a code leads somewhere already
 */
record CodeDraw(
    CodePolicy policy, int digits, RandomGenerator random, Predicate<AccessCode> isTaken) {

  /** Draws for one code before giving up: more means that the codes are nearly used up. */
  static final int ATTEMPTS = 100;

  /** A different code for each; none when no free one was found. */
  Option<Map<Entitlement, AccessCode>> draw(Seq<Entitlement> entitlements) {
    return entitlements.foldLeft(
        Option.<Map<Entitlement, AccessCode>>some(LinkedHashMap.empty()),
        (drawn, entitlement) -> drawn.flatMap(codes -> withOneMore(codes, entitlement)));
  }

  private Option<Map<Entitlement, AccessCode>> withOneMore(
      Map<Entitlement, AccessCode> codes, Entitlement entitlement) {
    return Iterator.continually(this::any)
        .take(ATTEMPTS)
        .find(code -> isGood(code) && !codes.containsValue(code))
        .map(code -> codes.put(entitlement, code));
  }

  private boolean isGood(AccessCode code) {
    return policy.accepts(code) && !isTaken.test(code);
  }

  private AccessCode any() {
    return new AccessCode(
        random
            .ints(digits, 0, 10)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining()));
  }
}
