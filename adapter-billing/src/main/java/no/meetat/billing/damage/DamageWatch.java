package no.meetat.billing.damage;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for damage while calls are served, and says so. It reads slowly, and in parts that begin
 * while there are no calls if such a time comes.
 */
public final class DamageWatch implements AutoCloseable {

  /** After the start, which must not be slower for it. */
  private static final Duration FIRST = Duration.ofSeconds(5);

  private static final Duration INTERVAL = Duration.ofHours(6);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final Duration BUSY = Duration.ofSeconds(1);

  /** A part does not wait longer for a time without calls. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** One statement reads no longer: the write-ahead log cannot begin anew before it ends. */
  static final Duration LONGEST_READ = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(DamageWatch.class);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("meetat-damage").daemon().factory());
  private final Database database;
  private final IntSupplier callsInProgress;
  private final Pace pace = new Slowly();
  private volatile Seq<String> found = Vector.empty();

  public DamageWatch(Database database, IntSupplier callsInProgress) {
    this.database = database;
    this.callsInProgress = callsInProgress;
  }

  /** Searches soon, and again and again. */
  public void start() {
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(
            () -> look(pace), FIRST.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
  }

  /** What an operator must know of the store; none while no damage has been found. */
  public Option<String> warning() {
    return Option.when(
        !found.isEmpty(),
        () ->
            database.engine().where()
                + " is damaged ("
                + found.head()
                + "): stop, keep a copy of it, and restore the last good backup");
  }

  void look(Pace at) {
    try {
      found = new DamageSearch(database, at).run();
      found.forEach(fault -> LOG.error("{} is damaged: {}", database.engine().where(), fault));
    } catch (SQLException | RuntimeException e) {
      LOG.warn("{} could not be searched for damage", database.engine().where(), e);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    thread.close();
  }

  private boolean await(Duration time) {
    try {
      return !closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private final class Slowly implements Pace {

    private Set<String> told = HashSet.empty();

    @Override
    public boolean nextPart() {
      boolean goesOn = await(PAUSE);
      Duration waited = Duration.ZERO;
      while (goesOn && callsInProgress.getAsInt() > 0 && waited.compareTo(LONGEST_WAIT) < 0) {
        goesOn = await(BUSY);
        waited = waited.plus(BUSY);
      }
      return goesOn;
    }

    @Override
    public boolean nextStep() {
      return await(PAUSE);
    }

    @Override
    public boolean mayRead(Duration time) {
      return time.compareTo(LONGEST_READ) < 0;
    }

    @Override
    public void leftOut(String table) {
      if (!told.contains(table)) {
        LOG.warn("The pages of table {} are too large to check while serving", table);
        told = told.add(table);
      }
    }
  }
}
