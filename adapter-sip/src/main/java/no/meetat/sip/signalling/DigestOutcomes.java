package no.meetat.sip.signalling;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.LongAdder;
import no.meetat.sip.signalling.digest.DigestOutcome;

/** How many INVITEs of callers who are asked who they are came to what. */
final class DigestOutcomes {

  private final Map<DigestOutcome, LongAdder> counts =
      Vector.of(DigestOutcome.values()).toMap(outcome -> outcome, outcome -> new LongAdder());

  void count(DigestOutcome outcome) {
    counts.get(outcome).forEach(LongAdder::increment);
  }

  long total(DigestOutcome outcome) {
    return counts.get(outcome).map(LongAdder::sum).getOrElse(0L);
  }
}
