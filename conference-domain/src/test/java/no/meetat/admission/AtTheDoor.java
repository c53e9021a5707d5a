package no.meetat.admission;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.admission.AdmissionCommand.PressKey;
import no.meetat.admission.AdmissionCommand.ReleaseKey;
import no.meetat.admission.AdmissionCommand.TakeSeat;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.charging.CallDetailRecord;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** A caller at the code question, and what the last command led to. */
abstract class AtTheDoor {

  static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  static final Seat SEAT =
      new Seat(
          new Meeting.Standing(
              new MeetingId("Board"), "Board", new PhoneNumber("+4723000000"), Option.none()),
          Entitlement.PARTICIPANT);

  Admission admission =
      Admission.of(
          new Call(
              new CallId("ola"), Caller.WITHHELD, AccessNumber.norwegian("23184500"), moment(0)),
          AdmissionPolicy.defaults());
  Seq<AdmissionEvent> events = Vector.empty();

  static Moment moment(double seconds) {
    long millis = Math.round(seconds * 1000);
    return new Moment(millis, START.plusMillis(millis));
  }

  void keys(double seconds, String keys) {
    Vector.ofAll(keys.toCharArray()).forEach(key -> press(Key.of(key).get(), moment(seconds)));
  }

  /** Pressed and let go at once. */
  private void press(Key key, Moment at) {
    hold(key, at);
    release(at);
  }

  void hold(Key key, Moment at) {
    tell(new PressKey(key, at));
  }

  /** Lets go of the key; what its press led to is still what the last command led to. */
  void release(Moment at) {
    admission =
        Attendant.decide(admission, new ReleaseKey(at)).foldLeft(admission, Admission::evolve);
  }

  void wrongCode(double seconds) {
    keys(seconds, "11111#");
    tell(new TakeSeat(Option.none(), false, moment(seconds)));
  }

  void tell(AdmissionCommand command) {
    events = Attendant.decide(admission, command);
    admission = events.foldLeft(admission, Admission::evolve);
  }

  Seq<Prompt> told() {
    return events
        .filter(AdmissionEvent.Prompted.class::isInstance)
        .map(event -> ((AdmissionEvent.Prompted) event).prompt());
  }

  Option<String> keyed() {
    return events
        .find(AdmissionEvent.CodeKeyed.class::isInstance)
        .map(event -> ((AdmissionEvent.CodeKeyed) event).keyed());
  }

  CallDetailRecord record() {
    return events
        .find(AdmissionEvent.Closed.class::isInstance)
        .map(event -> ((AdmissionEvent.Closed) event).record())
        .get();
  }
}
