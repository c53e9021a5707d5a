package no.meetat.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class NoticesTest {

  private @Parameter TestDatabase database;
  private @TempDir Path directory;
  private @AutoClose Store store;

  @BeforeEach
  void open() {
    store = database.open(directory);
  }

  @Test
  void S3_who_has_never_served_with_an_earlier_version_is_told_nothing() {
    TestStore.start(store, new ManualClock()).close();

    assertThat(store.firstWithClaimedNumbers()).isEqualTo(Either.right(false));
  }

  @Test
  void S3_what_an_upgrade_changes_is_told_once() {
    database.execute(directory, "INSERT INTO setting VALUES ('numbers-once-believed', 'untold')");

    assertThat(store.firstWithClaimedNumbers()).isEqualTo(Either.right(true));
    assertThat(store.firstWithClaimedNumbers()).isEqualTo(Either.right(false));
  }
}
