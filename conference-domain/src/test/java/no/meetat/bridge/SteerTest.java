package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static no.meetat.bridge.BridgeWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import no.meetat.booking.MeetingId;
import no.meetat.call.CallId;
import no.meetat.conference.Actor;
import no.meetat.conference.Rejection;
import no.meetat.conference.Steering;
import no.meetat.control.Control;
import org.junit.jupiter.api.Test;

/** A meeting steered from beside its keys, through the bridge. */
class SteerTest {

  private static final MeetingId BOARD = new MeetingId("Board");
  private static final Actor DESK = new Actor.Operator("desk");
  private static final Steering LOCK = new Steering.UseControl(Control.LOCK);

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final BridgeWorld world = new BridgeWorld(waiting::add);

  @Test
  void S23_what_the_operator_does_is_journalled_heard_and_then_answered() {
    world.enter("kari", MODERATOR_CODE, 0);
    runAll();
    CompletableFuture<Option<Rejection>> answer = steer(BOARD, LOCK);

    assertThat(answer).isNotDone();
    waiting.remove().run();
    assertThat(world.log).endsWith("journal Locked", "publish 1", "announce Locked");
    assertThat(answer).isNotDone();
    runAll();
    assertThat(answer).isCompletedWithValue(Option.none());
  }

  @Test
  void S23_what_changes_nothing_is_answered_with_the_reason() {
    world.enter("kari", MODERATOR_CODE, 0);
    runAll();
    CompletableFuture<Option<Rejection>> first = steer(BOARD, LOCK);
    CompletableFuture<Option<Rejection>> second = steer(BOARD, LOCK);
    runAll();

    assertThat(first).isCompletedWithValue(Option.none());
    assertThat(second).isCompletedWithValue(Option.some(Rejection.NOTHING_TO_DO));
  }

  @Test
  void a_meeting_that_nobody_holds_is_not_steered() {
    CompletableFuture<Option<Rejection>> answer = steer(new MeetingId("Other"), LOCK);
    runAll();

    assertThat(answer).isCompletedWithValue(Option.some(Rejection.ENDED));
  }

  @Test
  void whoever_waits_for_the_answer_does_not_hold_up_the_conference() {
    world.enter("kari", MODERATOR_CODE, 0);
    runAll();
    List<String> done = new ArrayList<>();
    CompletableFuture<Void> behind = steer(BOARD, LOCK).thenAccept(any -> done.add("answered"));
    waiting.remove().run();

    assertThat(done).isEmpty();
    runAll();
    assertThat(behind).isCompleted();
  }

  @Test
  void S19_a_caller_who_is_dismissed_is_hung_up_and_recorded_once() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.enter("ola", PARTICIPANT_CODE, 1);
    runAll();
    CompletableFuture<Option<Rejection>> answer =
        steer(BOARD, new Steering.DismissCaller(new CallId("ola")));
    runAll();
    assertThat(answer).isCompletedWithValue(Option.none());
    assertThat(world.log).endsWith("stop ola", "play ola Dismissed");
    world.bridge.promptsEnded(new CallId("ola"), at(13));
    runAll();

    assertThat(world.hungUp).containsExactly(new CallId("ola"));
    assertThat(world.records).extracting(r -> r.cause().word()).containsExactly("dismissed");
  }

  private CompletableFuture<Option<Rejection>> steer(MeetingId meeting, Steering steering) {
    return world.bridge.steer(meeting, steering, DESK, at(10));
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
