package no.meetat.admission;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * What was keyed lately, before this service began.
 *
 * @param wrong codes, in any order; none of those in the window may be missing
 * @param right when a right code was last keyed, by the number's pseudonym
 */
public record PastGuesses(Seq<PastGuess> wrong, Map<String, Instant> right) {

  /** No service has run before. */
  public static final PastGuesses NONE = new PastGuesses(Vector.empty(), HashMap.empty());
}
