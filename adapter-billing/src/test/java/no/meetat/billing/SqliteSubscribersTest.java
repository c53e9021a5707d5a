package no.meetat.billing;

import java.nio.file.Path;
import no.meetat.booking.PhoneNumber;
import no.meetat.booking.SubscriberDirectory;
import no.meetat.contract.SubscriberDirectoryContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSubscribersTest extends SubscriberDirectoryContract {

  private Store store;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = TestStore.open(directory);
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
