package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls at once, on many threads. */
class CallStormTest {

  @Test
  @Timeout(60)
  void a_storm_of_callers_on_many_threads_leaves_one_record_each() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      BridgeWorld storm = new BridgeWorld(threads);
      storm.enter("kari", MODERATOR_CODE, 0);
      Vector.range(0, 200).forEach(n -> threads.execute(() -> callAndGo(storm, "p" + n)));
      awaitRecords(storm, 200);
      storm.hangUp("kari", 100);
      awaitRecords(storm, 201);

      assertThat(storm.records).extracting(CallDetailRecord::callId).doesNotHaveDuplicates();
      assertThat(storm.bridge.callsInProgress()).isZero();
    }
  }

  @Test
  @Timeout(60)
  void S27_keys_pressed_behind_the_code_are_read_once_and_in_order_on_many_threads()
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      BridgeWorld storm = new BridgeWorld(threads);
      Vector.range(0, 200).forEach(n -> threads.execute(() -> enterAndCount(storm, "m" + n)));
      storm.awaitLines("ParticipantCount", 400);

      assertThat(storm.log).noneMatch(line -> line.endsWith("UnknownKeys"));
      assertThat(storm.log.stream().filter(line -> line.contains("ParticipantCount"))).hasSize(400);
    }
  }

  private static void enterAndCount(BridgeWorld world, String call) {
    world.enter(call, MODERATOR_CODE, 10);
    world.keys(call, "#2", 20);
    world.keys(call, "#2", 21);
  }

  private static void callAndGo(BridgeWorld world, String call) {
    world.enter(call, PARTICIPANT_CODE, 10);
    world.hangUp(call, 20);
  }

  private static void awaitRecords(BridgeWorld world, int count) {
    while (world.recordCount() < count || world.bridge.callsInProgress() > 201 - count) {
      Thread.onSpinWait();
    }
  }
}
