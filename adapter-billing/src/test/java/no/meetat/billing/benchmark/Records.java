package no.meetat.billing.benchmark;

import io.vavr.collection.Vector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import no.meetat.billing.run.Run;
import no.meetat.contract.Samples;

/** Call detail records alone, without what else the journal tells of the calls. */
final class Records {

  /** Records of one rater that may wait to be durable; all raters' are less than there is room. */
  private static final long AT_ONCE = 10_000;

  /** While one waits, another rates. */
  private static final int RATERS = 2;

  private Records() {}

  /** Rates and adds those of these calls; returns when all are durable. */
  static void add(Run run, long from, long until) {
    AtomicLong next = new AtomicLong(from);
    try (ExecutorService raters = Executors.newFixedThreadPool(RATERS)) {
      IntStream.range(0, RATERS).forEach(rater -> raters.execute(() -> addWhile(run, next, until)));
    }
  }

  private static void addWhile(Run run, AtomicLong next, long until) {
    long first = next.getAndAdd(AT_ONCE);
    while (first < until) {
      addSome(run, first, Math.min(until, first + AT_ONCE));
      first = next.getAndAdd(AT_ONCE);
    }
  }

  /** Writes are kept in their order: when the entry is durable, so are the records before it. */
  private static void addSome(Run run, long from, long until) {
    run.journal()
        .append(
            Vector.rangeClosed(from, until - 1).map(EndedCalls::record).map(Samples::journalled));
  }
}
