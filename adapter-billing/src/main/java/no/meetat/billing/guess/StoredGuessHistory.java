package no.meetat.billing.guess;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.admission.GuessHistory;
import no.meetat.admission.PastGuess;
import no.meetat.admission.PastGuesses;
import no.meetat.billing.code.CodeKey;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.GroupCommit;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps who keyed right and wrong codes in the database. All is written in the order it is given,
 * by the writer of the journal, and so with the entry that follows or before it.
 */
public final class StoredGuessHistory implements GuessHistory {

  private static final Logger LOG = LoggerFactory.getLogger(StoredGuessHistory.class);

  private final Database database;
  private final CodeKey key;
  private final GroupCommit writer;
  private final long run;
  private final GuessTerms terms;
  private final PastGuesses before;
  private final AtomicLong wrongCodes = new AtomicLong();

  /** Reads what earlier runs have left. */
  public StoredGuessHistory(Database database, CodeKey key, GuessWriter writer, GuessTerms terms) {
    this.database = database;
    this.key = key;
    this.writer = writer.commits();
    this.run = writer.run();
    this.terms = terms;
    this.before =
        database
            .reading()
            .withHandle(handle -> before(handle, writer.startedAt().minus(terms.window())));
  }

  private static PastGuesses before(Handle handle, Instant after) {
    return new PastGuesses(
        GuessTables.wrongAfter(handle, after), GuessTables.rightAfter(handle, after));
  }

  @Override
  public String pseudonym(PhoneNumber number) {
    return key.pseudonym(number);
  }

  @Override
  public boolean isAcquainted(String pseudonym, Instant now) {
    return writer.fault().isEmpty() && isKnown(pseudonym, now.minus(terms.known()));
  }

  private boolean isKnown(String pseudonym, Instant after) {
    try {
      return database.reading().withHandle(handle -> GuessTables.isKnown(handle, pseudonym, after));
    } catch (JdbiException e) {
      LOG.error("Nobody can be known from before, the store fails", e);
      return false;
    }
  }

  @Override
  public void right(String pseudonym, Instant at) {
    if (!writer.offer(statements -> GuessTables.right(statements, pseudonym, at))) {
      LOG.error("No room to keep that a number keyed a right code");
    }
  }

  @Override
  public void wrong(PastGuess guess) {
    long number = wrongCodes.incrementAndGet();
    boolean kept =
        writer.offer(statements -> {
          GuessTables.wrong(statements, run, number, guess);
          GuessTables.forgetWrong(statements, guess.at().minus(terms.window()));
        });
    if (!kept) {
      LOG.error("No room to keep that a code was wrong");
    }
  }

  @Override
  public PastGuesses before() {
    return before;
  }
}
