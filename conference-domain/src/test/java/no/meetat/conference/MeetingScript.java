package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Plays a meeting step by step in seconds, and remembers what each step led to. */
final class MeetingScript {

  static final PhoneNumber PAYER = new PhoneNumber("+4723000000");
  static final Meeting STANDING =
      new Meeting.Standing(new MeetingId("Board"), "Board", PAYER, Option.none());

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  private final Meeting meeting;
  private Conference conference;
  private Vector<ConferenceEvent> all = Vector.empty();
  private Either<Rejection, Seq<ConferenceEvent>> last = Either.right(Vector.empty());
  private double seconds;

  private MeetingScript(Meeting meeting, ConferencePolicy policy) {
    this.meeting = meeting;
    this.conference = Conference.of(new ConferenceId("c1"), meeting, policy, TariffBook.standard());
  }

  static MeetingScript standing() {
    return new MeetingScript(STANDING, ConferencePolicy.defaults());
  }

  static MeetingScript with(ConferencePolicy policy) {
    return new MeetingScript(STANDING, policy);
  }

  static MeetingScript oneOff(Option<PhoneNumber> moderatorNumber) {
    Meeting oneOff =
        new Meeting.OneOff(
            new MeetingId("Once"), "Once", PAYER, moderatorNumber, START, START.plusSeconds(3600));
    return new MeetingScript(oneOff, ConferencePolicy.defaults());
  }

  static Moment moment(double seconds) {
    long millis = Math.round(seconds * 1000);
    return new Moment(millis, START.plusMillis(millis));
  }

  static CallId call(String name) {
    return new CallId(name);
  }

  MeetingScript at(double seconds) {
    this.seconds = seconds;
    return this;
  }

  MeetingScript moderator(String name) {
    return joins(name, Entitlement.MODERATOR, Caller.WITHHELD);
  }

  MeetingScript participant(String name) {
    return joins(name, Entitlement.PARTICIPANT, Caller.WITHHELD);
  }

  MeetingScript participants(int count) {
    Vector.rangeClosed(1, count).forEach(n -> participant("p" + n));
    return this;
  }

  MeetingScript withPin(String name, String number) {
    Caller caller = Caller.known(PhoneNumber.parse(number).get(), Line.FIXED);
    return joins(name, Entitlement.PIN, caller);
  }

  MeetingScript withPinClaiming(String name, String number) {
    Caller caller = Caller.claiming(PhoneNumber.parse(number).get(), Origin.Peer.UNNAMED);
    return joins(name, Entitlement.PIN, caller);
  }

  MeetingScript withPinAndNoNumber(String name) {
    return joins(name, Entitlement.PIN, Caller.WITHHELD);
  }

  /** Each is pressed and let go at once. */
  MeetingScript keys(String name, String keys) {
    Vector.ofAll(keys.toCharArray()).map(Key::of).forEach(key -> press(name, key.get()));
    return this;
  }

  private void press(String name, Key key) {
    holds(name, key);
    releases(name);
  }

  MeetingScript holds(String name, Key key) {
    return tell(new ConferenceCommand.PressKey(call(name), key, now()));
  }

  /** Lets go of the key; what its press led to is still what the last step led to. */
  MeetingScript releases(String name) {
    Seq<ConferenceEvent> released =
        ConferenceDecider.decide(conference, new ConferenceCommand.ReleaseKey(call(name), now()))
            .getOrElse(Vector.empty());
    all = all.appendAll(released);
    conference = released.foldLeft(conference, Conference::evolve);
    return this;
  }

  MeetingScript hangsUp(String name) {
    return tell(new ConferenceCommand.Leave(call(name), EndCause.HUNG_UP, now()));
  }

  MeetingScript losesLine(String name) {
    return tell(new ConferenceCommand.Leave(call(name), EndCause.LINE_LOST, now()));
  }

  MeetingScript promptsEnd(String name) {
    return tell(new ConferenceCommand.FinishPrompts(call(name), now()));
  }

  MeetingScript steered(Steering steering, Actor by) {
    return tell(new ConferenceCommand.Steer(steering, by, now()));
  }

  MeetingScript timePasses() {
    return tell(new ConferenceCommand.PassTime(now()));
  }

  MeetingScript endedFromOutside(EndCause cause) {
    return tell(new ConferenceCommand.End(cause, now()));
  }

  Conference conference() {
    return conference;
  }

  /** What the last step led to. */
  Seq<ConferenceEvent> events() {
    return last.getOrElse(Vector.empty());
  }

  Option<Rejection> rejection() {
    return last.swap().toOption();
  }

  Seq<ConferenceEvent> allEvents() {
    return all;
  }

  /** What this caller alone was told by the last step. */
  Seq<Prompt> toldTo(String name) {
    return events()
        .flatMap(event ->
            event instanceof ConferenceEvent.Prompted prompted && prompted.call().equals(call(name))
                ? Option.some(prompted.prompt())
                : Option.none());
  }

  /** What everybody was told by the last step. */
  Seq<Prompt> toldToAll() {
    return events()
        .flatMap(event ->
            event instanceof ConferenceEvent.Announced announced
                ? Option.some(announced.prompt())
                : Option.none());
  }

  Direction direction(String name) {
    return MediaPolicy.direction(conference, call(name));
  }

  CallDetailRecord record(String name) {
    return records().find(record -> record.callId().equals(call(name))).get();
  }

  Seq<CallDetailRecord> records() {
    return all.flatMap(event ->
        event instanceof ConferenceEvent.Charged charged
            ? Option.some(charged.record())
            : Option.none());
  }

  private MeetingScript joins(String name, Entitlement entitlement, Caller caller) {
    Call call = new Call(call(name), caller, AccessNumber.norwegian("23184500"), now());
    return tell(new ConferenceCommand.Join(call, new Seat(meeting, entitlement), now()));
  }

  private MeetingScript tell(ConferenceCommand command) {
    last = ConferenceDecider.decide(conference, command);
    all = all.appendAll(events());
    conference = events().foldLeft(conference, Conference::evolve);
    return this;
  }

  private Moment now() {
    return moment(seconds);
  }
}
