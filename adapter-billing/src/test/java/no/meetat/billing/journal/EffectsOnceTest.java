package no.meetat.billing.journal;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.oneOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.security.SecureRandom;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.booking.AccessCode;
import no.meetat.booking.CodePolicy;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.memory.InMemoryCalls;
import no.meetat.bridge.memory.InMemoryMedia;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The database itself counts what is asked of it while a one-off meeting is held and ended. */
@OnEachDatabase
class EffectsOnceTest {

  private static final AccessNumber NUMBER = AccessNumber.norwegian("23184500");

  private @Parameter TestDatabase database;
  private final ManualClock clock = new ManualClock();
  private final VirtualTimer timer = new VirtualTimer(NINE);
  private @AutoClose Store store;
  private @TempDir Path directory;

  @BeforeEach
  void open() {
    store = database.open(directory, clock);
    database.execute(directory, "CREATE TABLE counted (what VARCHAR(20))");
    count("record", "BEFORE INSERT ON cdr");
    count("meeting", "BEFORE UPDATE ON meeting");
    count("code", "BEFORE UPDATE ON code");
  }

  @Test
  void S35_each_record_is_inserted_once_and_each_pin_retired_once() {
    AccessCode pin = book();
    try (Run run = TestStore.start(store, clock)) {
      ConferenceBridge bridge = bridge(run);
      CallId kari = enter(bridge, "kari", Caller.known(OLA, Line.FIXED), pin);
      CallId ola = enter(bridge, "ola", Caller.WITHHELD, pin);
      press(bridge, kari, "##");
      timer.pass(10_000);
      assertThat(bridge.callsInProgress()).isZero();
      bridge.hungUp(ola, timer.now());
    }

    assertThat(counted("record")).isEqualTo(2);
    assertThat(counted("meeting")).as("visited, then retired").isEqualTo(2);
    assertThat(counted("code")).as("rests").isEqualTo(1);
    assertThat(TestStore.records(store)).hasSize(2);
    assertThat(store.meetings().find(pin).get()).isEmpty();
  }

  /** A row for each row that is tried to be inserted or updated. */
  private void count(String what, String when) {
    String insert = "INSERT INTO counted VALUES ('" + what + "')";
    switch (database) {
      case SQLITE ->
          database.execute(
              directory, "CREATE TRIGGER count_%s %s BEGIN %s; END".formatted(what, when, insert));
      case POSTGRES -> {
        database.execute(
            directory,
            "CREATE FUNCTION count_%s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %s; RETURN NEW; END $$"
                .formatted(what, insert));
        database.execute(
            directory,
            "CREATE TRIGGER count_%s %s FOR EACH ROW EXECUTE FUNCTION count_%s()"
                .formatted(what, when, what));
      }
    }
  }

  private int counted(String what) {
    return Jdbi.create(database.engine(directory).connections())
        .withHandle(handle ->
            handle
                .createQuery("SELECT count(*) FROM counted WHERE what = ?")
                .bind(0, what)
                .mapTo(Integer.class)
                .one());
  }

  private AccessCode book() {
    return store
        .meetingBook()
        .book(oneOff(), CodePolicy.DEFAULT, new SecureRandom())
        .get()
        .codes()
        .values()
        .head();
  }

  private ConferenceBridge bridge(Run run) {
    return new Bridge(
        ImmutableBridgeSetup.builder()
            .meetings(run.admitting(store.meetings()))
            .calls(new InMemoryCalls())
            .media(new InMemoryMedia(call -> {}))
            .journal(run.journal())
            .timer(timer)
            .executor(Runnable::run)
            .build());
  }

  private CallId enter(ConferenceBridge bridge, String name, Caller caller, AccessCode pin) {
    CallId call = new CallId(name);
    bridge.dialled(call, NUMBER, caller, timer.now());
    press(bridge, call, pin.digits() + "#");
    return call;
  }

  private void press(ConferenceBridge bridge, CallId call, String keys) {
    Vector.ofAll(keys.toCharArray())
        .flatMap(Key::of)
        .forEach(key -> bridge.keyPressed(call, key, timer.now()));
    timer.pass(2_000);
  }
}
