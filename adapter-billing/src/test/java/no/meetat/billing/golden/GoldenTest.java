package no.meetat.billing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.journal.JournalRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

  private static final String RECORDS = "record\tcall_id";

  static Stream<GoldenFolder> versions() throws IOException {
    return GoldenFolder.all().toJavaStream();
  }

  static Stream<Arguments> stores() throws IOException {
    return versions()
        .flatMap(version -> Stream.of(TestDatabase.values()).map(db -> Arguments.of(version, db)));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_store_of_an_earlier_version_is_migrated_served_recovered_billed_and_audited_as_then(
      GoldenFolder version, TestDatabase database, @TempDir Path scratch) throws IOException {
    try (Store store = GoldenCopy.open(version, database, scratch.resolve("data"))) {
      Told told = new Told(store, version.codes(), fields(version.told()));

      assertThat(told.lines(GoldenCopy.NEXT_YEAR)).containsExactlyElementsOf(version.told());
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void a_journal_of_an_earlier_version_is_read_to_its_last_entry(GoldenFolder version)
      throws IOException {
    assertThat(version.journal())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(isRead(line)).isTrue());
  }

  private static boolean isRead(String line) {
    String[] cells = line.split("\t", -1);
    return new JournalRow(cells[0], cells[1], cells[2], cells[3]).entry().isDefined();
  }

  /** Fields that records got later are not asked for. */
  private static Seq<String> fields(Seq<String> told) {
    String header = told.find(line -> line.startsWith(RECORDS)).get();
    return Vector.of(header.split("\t", -1)).tail();
  }
}
