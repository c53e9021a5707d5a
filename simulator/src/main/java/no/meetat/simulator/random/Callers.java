package no.meetat.simulator.random;

import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.dtmf.Key;
import no.meetat.simulator.invariant.Auditor;
import no.meetat.simulator.random.Act.Planned;
import no.meetat.time.Moment;

/** Does what callers plan, one act after the other. */
final class Callers {

  private final Map<Integer, Person> waitingToComeBack = new HashMap<>();
  private final Round round;
  private final Auditor auditor;
  private final VirtualTimer timer;
  private int dialled;

  Callers(Round round, Auditor auditor, VirtualTimer timer) {
    this.round = round;
    this.auditor = auditor;
    this.timer = timer;
  }

  /** How many calls were made. */
  int dialled() {
    return dialled;
  }

  /**
   * Everybody who is going to call; a person who comes back waits for the end of the call before.
   */
  void expect(Vector<Person> people) {
    Set<Integer> numbers = people.map(Person::number).toJavaSet();
    for (Person person : people) {
      if (person.comesBack() && numbers.contains(person.number() - 1)) {
        waitingToComeBack.put(person.number() - 1, person);
      } else {
        timer.wakeAt(person.dialsAt(), at -> dial(person, at));
      }
    }
  }

  /** The call has ended, whoever ended it. */
  void ended(Phone phone) {
    Person next = waitingToComeBack.remove(phone.person.number());
    if (next != null) {
      long back = timer.now().millis() + next.pause();
      Person same = next.as(phone.person);
      timer.wakeAt(back, at -> dial(same, at));
    }
  }

  private void dial(Person person, Moment at) {
    Phone phone = round.exchange().connect(person);
    dialled++;
    auditor.dialled(
        new Call(phone.call, person.caller(), person.dials(), at),
        round.history().isAcquainted(person.caller(), at));
    round
        .story()
        .tell(() ->
            "%s dials %s from %s for %s"
                .formatted(
                    phone.call, person.dials(), person.caller().number(), person.meeting().id()));
    plan(phone, 0);
    round.life().tell(bridge -> bridge.dialled(phone.call, person.dials(), person.caller(), at));
  }

  private void plan(Phone phone, int next) {
    if (next < phone.plan.size()) {
      Planned planned = phone.plan.get(next);
      timer.wakeAt(
          timer.now().millis() + lasts(phone, next - 1) + planned.pause(),
          at -> act(phone, next, planned.act(), at));
    }
  }

  private void act(Phone phone, int number, Act act, Moment at) {
    if (phone.isInCall()) {
      timer.wakeAt(at.millis() + act.lasts(), over -> release(phone, act, over));
      plan(phone, number + 1);
      switch (act) {
        case Act.Press press -> press(phone, press.key(), at);
        case Act.HangUp any -> end(phone, EndCause.HUNG_UP, b -> b.hungUp(phone.call, at));
        case Act.LoseTheLine any -> end(phone, EndCause.LINE_LOST, b -> b.lineLost(phone.call, at));
      }
    }
  }

  private static long lasts(Phone phone, int number) {
    return number < 0 ? 0 : phone.plan.get(number).act().lasts();
  }

  private void release(Phone phone, Act act, Moment at) {
    if (act instanceof Act.Press && phone.isInCall()) {
      auditor.released(phone.call, at, round.steps().isCalm());
      round.life().tell(bridge -> bridge.keyReleased(phone.call, at));
    }
  }

  private void press(Phone phone, Key key, Moment at) {
    round.story().tell(() -> phone.call + " presses " + key.symbol());
    if (key == Key.HASH) {
      auditor.known(phone.call, round.history().isAcquainted(phone.person.caller(), at));
    }
    auditor.pressed(phone.call, key, phone.person.meeting(), at, round.steps().isCalm());
    round.life().tell(bridge -> bridge.keyPressed(phone.call, key, at));
  }

  private void end(Phone phone, EndCause cause, Consumer<ConferenceBridge> told) {
    CallId call = phone.call;
    round.story().tell(() -> call + " ends the call: " + cause.word());
    phone.end();
    auditor.ended(call, cause, timer.now());
    ended(phone);
    round.life().tell(told);
  }
}
