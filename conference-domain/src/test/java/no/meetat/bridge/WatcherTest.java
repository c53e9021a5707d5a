package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.meetat.booking.MeetingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatcherTest {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Notes notes = new Notes();
  private final BridgeWorld world =
      new BridgeWorld(waiting::add, setup -> setup.watchers(Vector.of(notes)));

  @Test
  void a_watcher_sees_everything_first_and_then_what_happens() {
    enter("kari", MODERATOR_CODE, 0);
    enter("ola", PARTICIPANT_CODE, 1);
    hangUp("kari", 2);
    hangUp("ola", 3);

    assertThat(notes.lines())
        .containsExactly(
            "picture of 0, lost 0",
            "Began,Joined,Opened,Prompted: 1",
            "Announced,Joined,Prompted: 2",
            "Left,Charged,Announced,Announced,Prompted: 1",
            "Left,Charged,Ended: 0");
  }

  @Test
  void what_a_watcher_is_told_is_in_the_journal() {
    enter("kari", MODERATOR_CODE, 0);
    notes.onNextStep(() -> assertThat(world.log).contains("journal Began,Joined,Opened"));
    enter("ola", PARTICIPANT_CODE, 1);

    assertThat(notes.lines()).hasSize(3);
  }

  @Test
  void a_watcher_that_is_too_slow_loses_steps_is_told_how_many_and_sees_everything_again() {
    enter("kari", MODERATOR_CODE, 0);
    notes.clear();
    notes.onNextStep(() -> count((WatchQueue.STEPS_WAITING + 6) / 2));
    world.keys("kari", "*", 5);
    runAll();

    assertThat(notes.lines()).hasSize(WatchQueue.STEPS_WAITING + 1);
    assertThat(notes.lines().getLast()).isEqualTo("picture of 1, lost 7");
    assertThat(notes.last()).isEqualTo(world.published());
    count(1);
    assertThat(notes.lines()).hasSize(WatchQueue.STEPS_WAITING + 3);
  }

  @Test
  void a_watcher_that_throws_misses_one_step_and_sees_the_others_and_the_next_picture() {
    enter("kari", MODERATOR_CODE, 0);
    notes.clear();
    notes.onNextStep(() -> {
      count((WatchQueue.STEPS_WAITING + 6) / 2);
      notes.onNextStep(() -> {
        throw new IllegalStateException("a bug");
      });
    });
    world.keys("kari", "*", 5);
    assertThatThrownBy(this::runAll).hasMessage("a bug");
    runAll();

    assertThat(notes.lines()).hasSize(WatchQueue.STEPS_WAITING + 1);
    assertThat(notes.lines().getLast()).startsWith("picture of 1, lost ");
    assertThat(notes.last()).isEqualTo(world.published());
  }

  @Test
  void what_a_picture_shows_is_not_told_after_it() {
    Runnable look = waiting.remove();
    enter("kari", MODERATOR_CODE, 0);
    assertThat(notes.lines()).isEmpty();
    look.run();

    assertThat(notes.lines()).containsExactly("picture of 1, lost 0");
  }

  @Test
  @Timeout(60)
  void a_watcher_that_blocks_holds_nobody_up() throws InterruptedException {
    CountDownLatch blocks = new CountDownLatch(1);
    CompletableFuture<Boolean> free = new CompletableFuture<>();
    notes.onNextStep(() -> {
      blocks.countDown();
      free.join();
    });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      BridgeWorld storm = new BridgeWorld(threads, setup -> setup.watchers(Vector.of(notes)));
      notes.awaitPicture();
      storm.enter("kari", MODERATOR_CODE, 0);
      storm.awaitLines("YouAreModerator", 1);
      blocks.await();
      for (int n = 1; n <= WatchQueue.STEPS_WAITING / 2 + 10; n++) {
        storm.keys("kari", "#2", 10 + n);
        storm.awaitLines("ParticipantCount", n);
      }
      free.complete(true);
      notes.awaitLoss();
      storm.hangUp("kari", 5_000);
      notes.awaitEnd();
    }
  }

  @Test
  void where_a_conference_is_held_is_asked_for_each_call_that_enters() {
    Queue<MeetingId> asked = new ArrayDeque<>();
    Homes homes =
        meeting -> {
          asked.add(meeting);
          return new Home.Here();
        };
    BridgeWorld anywhere = new BridgeWorld(Runnable::run, setup -> setup.homes(homes));
    anywhere.enter("kari", MODERATOR_CODE, 0);
    anywhere.enter("ola", "99999999#", 1);
    anywhere.enter("per", PARTICIPANT_CODE, 2);

    assertThat(asked).containsExactly(new MeetingId("Board"), new MeetingId("Board"));
  }

  private void enter(String call, String code, long second) {
    world.enter(call, code, second);
    runAll();
  }

  private void hangUp(String call, long second) {
    world.hangUp(call, second);
    runAll();
  }

  /** Two steps each time. */
  private void count(int times) {
    for (int n = 0; n < times; n++) {
      world.keys("kari", "#2", 10 + n);
      runAll();
    }
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
