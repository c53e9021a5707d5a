package no.meetat.billing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import no.meetat.bridge.JournalEntry;
import no.meetat.time.Moment;

/** A recovery that remembers what it was given. */
public final class SeenByRecovery
    implements BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> {

  private final Seq<JournalEntry> closing;
  private Seq<JournalEntry> entries = Vector.empty();
  private Option<Moment> lastSign = Option.none();

  /**
   * @param closing what it answers
   */
  public SeenByRecovery(JournalEntry... closing) {
    this.closing = Vector.of(closing);
  }

  @Override
  public Seq<JournalEntry> apply(Seq<JournalEntry> unfinished, Moment last) {
    entries = unfinished;
    lastSign = Option.some(last);
    return closing;
  }

  public Seq<JournalEntry> entries() {
    return entries;
  }

  public Option<Moment> lastSign() {
    return lastSign;
  }
}
