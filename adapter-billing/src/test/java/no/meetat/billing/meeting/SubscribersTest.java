package no.meetat.billing.meeting;

import java.nio.file.Path;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.booking.SubscriberDirectory;
import no.meetat.contract.SubscriberDirectoryContract;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SubscribersTest extends SubscriberDirectoryContract {

  private @Parameter TestDatabase database;
  private @AutoClose Store store;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory);
  }

  @Override
  protected SubscriberDirectory directory() {
    return TestStore.subscribers(store);
  }

  @Override
  protected void add(PhoneNumber number, String name) {
    TestStore.subscribers(store).add(number, name).get();
  }
}
