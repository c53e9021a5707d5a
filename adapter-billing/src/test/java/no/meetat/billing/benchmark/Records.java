package no.meetat.billing.benchmark;

import io.vavr.collection.Vector;
import no.meetat.billing.run.Run;
import no.meetat.contract.Samples;

/** Call detail records alone, without what else the journal tells of the calls. */
final class Records {

  /** Records that may wait to be durable; less than there is room for. */
  private static final long AT_ONCE = 10_000;

  private Records() {}

  /** Rates and adds those of these calls; returns when all are durable. */
  static void add(Run run, long from, long until) {
    for (long first = from; first < until; first += AT_ONCE) {
      addSome(run, first, Math.min(until, first + AT_ONCE));
    }
  }

  /** Writes are kept in their order: when the entry is durable, so are the records before it. */
  private static void addSome(Run run, long from, long until) {
    for (long number = from; number < until; number++) {
      run.records().add(EndedCalls.record(number));
    }
    run.journal().append(Vector.of(Samples.refused("r1-00000000", from)));
  }
}
