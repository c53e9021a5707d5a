package no.meetat.simulator.random;

import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.meetat.conference.Actor;
import no.meetat.conference.Rejection;
import no.meetat.conference.Steering;
import no.meetat.control.Control;
import no.meetat.time.Moment;

/** The operator's desk, which steers meetings now and then, even where that changes nothing. */
final class Desk {

  private static final int MOST = 60;
  private static final long AFTER = 1_800_000;
  private static final Actor BY = new Actor.Operator("desk");
  private static final List<Control> CONTROLS = List.of(Control.values());

  private final Round round;
  private final Draw draw;

  Desk(Round round, long seed) {
    this.round = round;
    this.draw = new Draw(seed, -5);
  }

  /** Plans for the time in which calls are made, and for that in which most of them go on. */
  void expect(long span) {
    for (long left = draw.spread(0, MOST); left > 0; left--) {
      round.timer().wakeAt(draw.between(0, span + AFTER), this::act);
    }
  }

  private void act(Moment at) {
    List<Phone> phones = round.exchange().inCall();
    if (!phones.isEmpty()) {
      Phone phone = draw.pick(phones);
      steer(phone, steering(phone), at);
    }
  }

  private Steering steering(Phone phone) {
    return switch (draw.digit()) {
      case 0, 1, 2, 3 -> new Steering.MuteCaller(phone.call);
      case 4, 5 -> new Steering.UnmuteCaller(phone.call);
      case 6 -> new Steering.DismissCaller(phone.call);
      case 7 -> new Steering.TakeEndBack();
      default -> new Steering.UseControl(draw.pick(CONTROLS));
    };
  }

  private void steer(Phone phone, Steering steering, Moment at) {
    round.story().tell(() -> "the desk asks " + phone.person.meeting().id() + " for " + steering);
    round
        .life()
        .tell(bridge -> answered(bridge.steer(phone.person.meeting().id(), steering, BY, at)));
  }

  private void answered(CompletableFuture<Option<Rejection>> answer) {
    if (answer.isDone()) {
      answer.join().forEach(why -> round.story().tell(() -> "the desk is refused that: " + why));
    }
  }
}
