package no.meetat.billing.database;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Supplier;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Seat;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.Journal;
import no.meetat.bridge.memory.InMemoryCalls;
import no.meetat.bridge.memory.InMemoryMedia;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.contract.Samples;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/** The same calls each time, to the real bridge on virtual time. */
final class ScriptedCalls implements Runnable {

  private static final AccessNumber NUMBER = AccessNumber.norwegian("23184500");
  private static final String MODERATOR = "48291374#";
  private static final String PARTICIPANT = "71320465#";
  private static final String WRONG = "11119999#";

  private final VirtualTimer timer = new VirtualTimer(Samples.NINE);
  private final InMemoryCalls calls = new InMemoryCalls();
  private final InMemoryMedia media = new InMemoryMedia(call -> {});
  private final Supplier<CallId> callIds;
  private final Bridge bridge;
  private volatile Vector<CallId> dialled = Vector.empty();
  private volatile Vector<CallId> answered = Vector.empty();

  ScriptedCalls(Supplier<CallId> callIds, Function<Supplier<Moment>, Journal> journal) {
    this.callIds = callIds;
    this.bridge =
        new Bridge(
            ImmutableBridgeSetup.builder()
                .meetings(meetings())
                .calls(calls)
                .media(media)
                .journal(journal.apply(timer::now))
                .timer(timer)
                .executor(Runnable::run)
                .build());
  }

  private static InMemoryMeetings meetings() {
    return new InMemoryMeetings(
        HashMap.of(
            code(MODERATOR), new Seat(Samples.BOARD, Entitlement.MODERATOR),
            code(PARTICIPANT), new Seat(Samples.BOARD, Entitlement.PARTICIPANT)));
  }

  private static AccessCode code(String keys) {
    return new AccessCode(keys.substring(0, keys.length() - 1));
  }

  /** Some wait, one guesses, one says nothing; a meeting is held and ended, and another begun. */
  @Override
  public void run() {
    CallId ola = dial();
    CallId kari = dial();
    CallId per = dial();
    CallId tor = dial();
    press(ola, PARTICIPANT);
    pass(7);
    press(kari, MODERATOR);
    press(per, WRONG);
    hangUp(per);
    pass(61);
    CallId eva = dial();
    press(eva, PARTICIPANT);
    press(kari, "*7#2");
    hangUp(ola);
    pass(20);
    press(kari, "##");
    pass(5);
    CallId liv = dial();
    press(liv, MODERATOR);
    pass(2);
    hangUp(tor);
    hangUp(liv);
  }

  /** All whose answer was durable before it was given, in the order they dialled. */
  Seq<CallId> answered() {
    return answered;
  }

  Seq<CallId> dialled() {
    return dialled;
  }

  private CallId dial() {
    CallId call = callIds.get();
    dialled = dialled.append(call);
    calls.ring(call);
    bridge.dialled(call, NUMBER, Caller.WITHHELD, timer.now());
    pass(0);
    if (calls.isUp(call)) {
      answered = answered.append(call);
    }
    return call;
  }

  private void press(CallId call, String keys) {
    Vector.ofAll(keys.toCharArray())
        .flatMap(Key::of)
        .forEach(key -> bridge.keyPressed(call, key, timer.now()));
    pass(1);
  }

  private void hangUp(CallId call) {
    bridge.hungUp(call, timer.now());
    pass(1);
  }

  private void pass(long seconds) {
    timer.pass(seconds * 1_000);
  }
}
