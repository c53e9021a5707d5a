package no.meetat.bridge.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.Direction;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.prompt.Prompt;

/**
 * A bridge to try, with every port in memory and time that passes on demand: people dial, press
 * keys and hang up, and each has heard a prompt as soon as it is given. For one thread.
 */
public final class InMemoryBridge {

  private final InMemoryCalls calls = new InMemoryCalls();
  private final InMemoryMedia media = new InMemoryMedia(this::given);
  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryRecords records = new InMemoryRecords();
  private final VirtualTimer timer;
  private final ConferenceBridge bridge;

  private InMemoryBridge(
      ImmutableBridgeSetup.Builder setup, InMemoryMeetings meetings, VirtualTimer timer) {
    this.timer = timer;
    this.bridge =
        new Bridge(
            setup
                .calls(calls)
                .media(media)
                .meetings(meetings)
                .journal(new ProjectingJournal(journal, records, meetings))
                .timer(timer)
                .executor(Runnable::run)
                .build());
  }

  /** With the service's own policies and tariff. */
  public static InMemoryBridge of(InMemoryMeetings meetings, Instant start) {
    return of(meetings, start, setup -> setup);
  }

  /**
   * With other policies or tariffs.
   *
   * @param start the wall clock at the beginning
   * @param choice sets what is to differ
   */
  public static InMemoryBridge of(
      InMemoryMeetings meetings,
      Instant start,
      UnaryOperator<ImmutableBridgeSetup.Builder> choice) {
    return new InMemoryBridge(
        choice.apply(ImmutableBridgeSetup.builder().guessHistory(new InMemoryGuessHistory())),
        meetings,
        new VirtualTimer(start));
  }

  /** Somebody dials one of the numbers; the call is named by {@code call}. */
  public InMemoryBridge dial(String call, AccessNumber number, Caller caller) {
    calls.ring(new CallId(call));
    bridge.dialled(new CallId(call), number, caller, timer.now());
    return pass(Duration.ZERO);
  }

  /** The caller presses these keys: {@code "48291374#"}; a character that is no key is left out. */
  public InMemoryBridge press(String call, String keys) {
    Vector.ofAll(keys.toCharArray()).flatMap(Key::of).forEach(key -> press(new CallId(call), key));
    return pass(Duration.ZERO);
  }

  private void press(CallId call, Key key) {
    bridge.keyPressed(call, key, timer.now());
    bridge.keyReleased(call, timer.now());
  }

  /** The caller hangs up. */
  public InMemoryBridge hangUp(String call) {
    calls.hungUp(new CallId(call));
    bridge.hungUp(new CallId(call), timer.now());
    return pass(Duration.ZERO);
  }

  /** The caller's line fails (S28). */
  public InMemoryBridge loseLine(String call) {
    bridge.lineLost(new CallId(call), timer.now());
    return pass(Duration.ZERO);
  }

  /** Time passes. */
  public InMemoryBridge pass(Duration time) {
    timer.pass(time.toMillis());
    return this;
  }

  /** The prompts that the caller was given, in order. */
  public Seq<Prompt> toldTo(String call) {
    return media.toldTo(new CallId(call));
  }

  /** Whether the caller talks, listens or does neither. */
  public Direction direction(String call) {
    return media.direction(new CallId(call));
  }

  /** Whether the call is still up. */
  public boolean isUp(String call) {
    return calls.isUp(new CallId(call));
  }

  /** The records of all calls that have ended. */
  public Seq<CallDetailRecord> records() {
    return records.all();
  }

  /** Everything that was journalled. */
  public InMemoryJournal journal() {
    return journal;
  }

  private void given(CallId call) {
    timer.wakeAt(timer.now().millis(), at -> bridge.promptsEnded(call, at));
  }
}
