package no.meetat.billing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.meeting.Subscribers;
import no.meetat.billing.run.Run;
import no.meetat.booking.Bookings;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.ListedMeeting;
import no.meetat.bridge.JournalEntry;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.Samples;
import no.meetat.time.Moment;

/** Opens stores and runs that must open. */
public final class TestStore {

  /** A recovery that leaves everything as it is. */
  public static final BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> CLOSES_NOTHING =
      (entries, last) -> Vector.empty();

  private TestStore() {}

  public static Store open(Path directory) {
    return open(directory, Option.none(), new ManualClock());
  }

  public static Store open(Path directory, Option<Postgres> server, ManualClock clock) {
    if (server.isEmpty()) {
      TestSqlite.prepare(directory);
    }
    return Store.open(directory, server, clock)
        .getOrElseThrow(fault -> new AssertionError(fault.message()));
  }

  /** Stores records, in a run of their own. */
  public static void add(Store store, ManualClock clock, CallDetailRecord... records) {
    try (Run run = start(store, clock)) {
      run.journal().append(Samples.journalled(records));
    }
  }

  /** All records, by the time their calls ended. */
  public static Seq<CallDetailRecord> records(Store store) {
    List<CallDetailRecord> records = new ArrayList<>();
    store.records().read(Option.none(), Option.none(), row -> records.add(row.record()));
    return Vector.ofAll(records);
  }

  /** All meetings, in the order they were booked. */
  public static Seq<ListedMeeting> meetings(Store store) {
    List<ListedMeeting> meetings = new ArrayList<>();
    bookings(store).read(meetings::add);
    return Vector.ofAll(meetings);
  }

  /** The driving port, with codes as by default. */
  public static Bookings bookings(Store store) {
    return store.bookings(CodePolicy.DEFAULT, new SecureRandom());
  }

  /** The directory of subscribers, as the database keeps it. */
  public static Subscribers subscribers(Store store) {
    return store.subscribers();
  }

  /** What the files of a store in the directory hold, one after the other, a character a byte. */
  public static String bytes(Path directory) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  public static Run start(Store store, ManualClock clock) {
    return start(store, clock, CLOSES_NOTHING);
  }

  public static Run start(
      Store store,
      ManualClock clock,
      BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> closing) {
    return store
        .startRun(clock, closing)
        .getOrElseThrow(fault -> new AssertionError(fault.message()));
  }
}
