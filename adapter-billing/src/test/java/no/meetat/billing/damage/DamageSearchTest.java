package no.meetat.billing.damage;

import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.DataDirectory;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Pace;
import no.meetat.billing.database.Sqlite;
import no.meetat.billing.run.Run;
import no.meetat.contract.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageSearchTest {

  private static final int CALLS = 1_200;
  private static final int PAGE = 4_096;

  private @TempDir Path data;

  @BeforeEach
  void some_calls_are_kept() {
    ManualClock clock = new ManualClock();
    try (Store store = TestStore.open(data)) {
      try (Run run = TestStore.start(store, clock)) {
        run.journal().append(Vector.range(0, CALLS).map(call -> answered("c" + call)));
        run.journal().append(Vector.range(0, CALLS).map(call -> journalled(charged("c" + call))));
      }
    }
  }

  @Test
  void a_sound_store_has_no_damage() throws SQLException {
    assertThat(search(Pace.FULL)).isEmpty();
  }

  @Test
  void the_damaged_head_of_a_page_is_found() throws IOException, SQLException {
    byte[] file = Files.readAllBytes(database());
    int page = placeOf(file, "\"call\"") / PAGE;
    overwrite(page * PAGE, 100);

    assertThat(search(Pace.FULL)).isNotEmpty().first().asString().contains("table journal");
  }

  @Test
  void a_damaged_journal_entry_is_found_in_a_page_that_is_sound_itself()
      throws IOException, SQLException {
    byte[] file = Files.readAllBytes(database());
    overwrite(placeOf(file, "\"call\""), 3);

    assertThat(search(Pace.FULL))
        .singleElement()
        .asString()
        .matches("journal entry \\d+ cannot be read");
  }

  @Test
  void a_damaged_record_is_found_in_a_page_that_is_sound_itself() throws IOException, SQLException {
    byte[] file = Files.readAllBytes(database());
    overwrite(placeOf(file, "79.0500"), 3);

    assertThat(search(Pace.FULL)).isNotEmpty().allMatch(line -> line.endsWith("cannot be read"));
  }

  @Test
  void random_damage_to_whole_pages_is_found() throws IOException, SQLException {
    Random random = Seed.of(DamageSearchTest.class);
    int pages = (int) (Files.size(database()) / PAGE);
    for (int hit = 0; hit < 5; hit++) {
      overwrite(PAGE * random.nextInt(pages / 2, pages), 64);
    }

    assertThat(search(Pace.FULL)).isNotEmpty();
  }

  @Test
  void a_search_that_is_stopped_finds_nothing() throws IOException, SQLException {
    byte[] file = Files.readAllBytes(database());
    overwrite(placeOf(file, "\"call\""), 3);

    assertThat(search(new Stopped())).isEmpty();
  }

  @Test
  void no_more_is_told_than_an_operator_reads() throws IOException, SQLException {
    String file = new String(Files.readAllBytes(database()), StandardCharsets.ISO_8859_1);
    int from = 0;
    for (int hit = 0; hit < DamageSearch.MOST + 5; hit++) {
      from = file.indexOf("\"accessNumber\"", from + 1);
      overwrite(from, 3);
    }

    assertThat(search(Pace.FULL)).hasSize(DamageSearch.MOST);
  }

  @Test
  void what_was_found_is_a_warning_that_says_what_to_do() throws IOException {
    byte[] file = Files.readAllBytes(database());
    overwrite(placeOf(file, "\"call\""), 3);

    try (Database open = open();
        DamageWatch watch = new DamageWatch(open, () -> 0)) {
      assertThat(watch.warning()).isEmpty();
      watch.look(Pace.FULL);
      assertThat(watch.warning().get()).contains("meetat.db is damaged", "restore");
    }
  }

  @Test
  void a_table_too_large_for_one_statement_is_left_out_and_the_search_goes_on()
      throws IOException, SQLException {
    byte[] file = Files.readAllBytes(database());
    overwrite(placeOf(file, "\"call\""), 3);
    Impatient pace = new Impatient();

    assertThat(search(pace)).singleElement().asString().startsWith("journal entry");
    assertThat(pace.leftOut).contains("cdr", "journal");
  }

  @Test
  void a_search_that_fails_is_told_and_does_not_end_the_watch() {
    try (Database open = open();
        DamageWatch watch = new DamageWatch(open, () -> 0)) {
      assertThatCode(() -> watch.look(new Failing())).doesNotThrowAnyException();
      assertThat(watch.warning()).isEmpty();
    }
  }

  private static final class Impatient implements Pace {

    private final List<String> leftOut = new ArrayList<>();

    @Override
    public boolean nextPart() {
      return true;
    }

    @Override
    public boolean nextStep() {
      return true;
    }

    @Override
    public boolean mayRead(Duration time) {
      return false;
    }

    @Override
    public void leftOut(String table) {
      leftOut.add(table);
    }
  }

  private static final class Failing implements Pace {
    @Override
    public boolean nextPart() {
      throw new IllegalStateException("a failure");
    }

    @Override
    public boolean nextStep() {
      throw new IllegalStateException("a failure");
    }
  }

  private static final class Stopped implements Pace {
    @Override
    public boolean nextPart() {
      return false;
    }

    @Override
    public boolean nextStep() {
      return false;
    }
  }

  private Seq<String> search(Pace pace) throws SQLException {
    try (Database open = open()) {
      return new DamageSearch(open, pace).run();
    }
  }

  private Database open() {
    DataDirectory directory = new DataDirectory(data);
    return Database.open(directory, new Sqlite(directory)).get();
  }

  private Path database() {
    return new DataDirectory(data).database();
  }

  private void overwrite(int place, int bytes) throws IOException {
    byte[] file = Files.readAllBytes(database());
    for (int i = place; i < place + bytes; i++) {
      file[i] ^= 0x55;
    }
    Files.write(database(), file);
  }

  /** Well behind the first pages. */
  private static int placeOf(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(text, file.length / 4);
  }
}
