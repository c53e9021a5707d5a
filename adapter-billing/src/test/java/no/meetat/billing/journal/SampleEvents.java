package no.meetat.billing.journal;

import static no.meetat.contract.Samples.BOARD;
import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.call;
import static no.meetat.contract.Samples.charged;

import io.vavr.collection.Array;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.Goodbye;
import no.meetat.contract.Samples;
import no.meetat.time.Moment;

/** One of each lasting event, also of those that are added to the domain later. */
final class SampleEvents {

  private static final Actor BY_CALL = Actor.of(new CallId("r1-000002"));

  /** Of the caller of all of them. */
  static final String NUMBER = Samples.OLA.e164();

  private static final Map<Class<?>, Object> VALUES =
      HashMap.<Class<?>, Object>of(Moment.class, at(60_000))
          .put(CallId.class, new CallId("r1-000002"))
          .put(ConferenceId.class, new ConferenceId("r1-000001"))
          .put(Call.class, call("r1-000002"))
          .put(Actor.class, BY_CALL)
          .put(Option.class, Option.some(BY_CALL))
          .put(Meeting.class, BOARD)
          .put(MeetingId.class, BOARD.id())
          .put(Seat.class, new Seat(BOARD, Entitlement.PARTICIPANT))
          .put(Role.class, Role.MODERATOR)
          .put(Goodbye.class, Goodbye.FREE)
          .put(EndCause.class, EndCause.LINE_LOST)
          .put(CallDetailRecord.class, charged("r1-000002"));

  private SampleEvents() {}

  static Seq<JournalEntry> all() {
    return ofCalls().appendAll(ofConferences());
  }

  private static Seq<JournalEntry> ofCalls() {
    return Array.of(AdmissionEvent.Lasting.class.getPermittedSubclasses())
        .map(type -> (AdmissionEvent.Lasting) sample(type))
        .map(event -> new JournalEntry.OfCall(new CallId("r1-000002"), event));
  }

  private static Seq<JournalEntry> ofConferences() {
    return Array.of(ConferenceEvent.Lasting.class.getPermittedSubclasses())
        .map(type -> (ConferenceEvent.Lasting) sample(type))
        .map(event -> new JournalEntry.OfConference(new ConferenceId("r1-000001"), event));
  }

  private static Object sample(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Array.of(components).map(RecordComponent::getType).toJavaArray(Class[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(Array.of(types).map(SampleEvents::value).toJavaArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " cannot be made", e);
    }
  }

  private static Object value(Class<?> type) {
    return VALUES.get(type).getOrElseThrow(() -> new AssertionError("add a sample of " + type));
  }
}
