package no.meetat.billing.meeting;

import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.booking.PhoneNumber;
import no.meetat.booking.SubscriberDirectory;
import no.meetat.contract.SubscriberDirectoryContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SubscribersTest extends SubscriberDirectoryContract {

  private final TestDatabase database;

  private Store store;

  SubscribersTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected SubscriberDirectory directory() {
    return store.subscribers();
  }

  @Override
  protected void add(PhoneNumber number, String name) {
    store.subscribers().add(number, name).get();
  }
}
