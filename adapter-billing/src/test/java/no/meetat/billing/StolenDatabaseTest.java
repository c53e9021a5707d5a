package no.meetat.billing;

import static no.meetat.contract.Samples.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import no.meetat.billing.run.Run;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.CodePolicy;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StolenDatabaseTest {

  private static final String IMPORTED = "987654321012";

  private @TempDir Path directory;

  @Test
  void S8_no_file_of_the_store_holds_a_codes_digits() throws IOException {
    Store store = TestStore.open(directory);
    Run run = TestStore.start(store, new ManualClock());
    Seq<AccessCode> codes = Vector.fill(20, () -> book(store)).flatMap(one -> one.codes().values());
    importOne(store);
    run.journal().append(Vector.of(answered("c1")));

    String stolen = TestStore.bytes(directory);
    assertThat(stolen).contains("meeting", "Board", "Answered");
    assertThat(
            codes.append(new AccessCode(IMPORTED)).filter(code -> stolen.contains(code.digits())))
        .isEmpty();
    run.close();
    store.close();
  }

  private static BookedMeeting book(Store store) {
    return store
        .meetingBook()
        .book(Samples.standing(), new CodePolicy(12), new SecureRandom())
        .get();
  }

  private void importOne(Store store) throws IOException {
    Path file = directory.resolve("meetings.csv");
    Files.writeString(
        file,
        "kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number\n"
            + ("standing,Old,+4723000000," + IMPORTED + ",4711,,,,\n"));
    assertThat(store.meetingImport().read(file).get()).isEqualTo(1);
    Files.delete(file);
  }
}
