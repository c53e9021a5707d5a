package no.meetat.billing.journal;

import io.vavr.collection.Array;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Instant;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.call.ReleaseCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.Goodbye;
import no.meetat.number.PhoneNumber;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.TypeFactory;

/** Lasting events as JSON; an event's type is its class's simple name, kept beside the JSON. */
final class EventJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(values())
          .addMixIn(CallId.class, MixIns.OfId.class)
          .addMixIn(ConferenceId.class, MixIns.OfId.class)
          .addMixIn(MeetingId.class, MixIns.OfId.class)
          .addMixIn(PhoneNumber.class, MixIns.OfPhoneNumber.class)
          .addMixIn(ReleaseCause.class, MixIns.OfReleaseCause.class)
          .addMixIn(Meeting.class, MixIns.OfMeeting.class)
          .addMixIn(Seat.class, MixIns.OfSeat.class)
          .addMixIn(Caller.class, MixIns.OfCaller.class)
          .addMixIn(Origin.class, MixIns.OfOrigin.class)
          .addMixIn(CallDetailRecord.class, MixIns.OfRecord.class)
          .addMixIn(ImmutableCallDetailRecord.Builder.class, MixIns.OfRecordBuilder.class)
          .build();

  private static final Map<String, Class<?>> OF_CALL = types(AdmissionEvent.Lasting.class);
  private static final Map<String, Class<?>> OF_CONFERENCE = types(ConferenceEvent.Lasting.class);

  private EventJson() {}

  static String type(Object event) {
    return type(event.getClass());
  }

  private static String type(Class<?> event) {
    return event.getSimpleName();
  }

  /** The event's type as SQL writes it: {@code 'Ended'}. */
  static String literal(Class<?> event) {
    return "'" + type(event) + "'";
  }

  static String write(Object event) {
    return JSON.writeValueAsString(event);
  }

  /** The event; none when the type is unknown or the JSON is not that of the type. */
  static Option<AdmissionEvent.Lasting> ofCall(String type, String json) {
    return read(OF_CALL, type, json).map(AdmissionEvent.Lasting.class::cast);
  }

  /** The event; none when the type is unknown or the JSON is not that of the type. */
  static Option<ConferenceEvent.Lasting> ofConference(String type, String json) {
    return read(OF_CONFERENCE, type, json).map(ConferenceEvent.Lasting.class::cast);
  }

  private static Option<?> read(Map<String, Class<?>> types, String type, String json) {
    return types.get(type).flatMap(event -> Try.of(() -> JSON.readValue(json, event)).toOption());
  }

  private static Map<String, Class<?>> types(Class<?> sealed) {
    return Array.of(sealed.getPermittedSubclasses()).toMap(EventJson::type, type -> type);
  }

  private static SimpleModule values() {
    return new SimpleModule("values")
        .addDeserializer(Instant.class, new InstantDeserializer())
        .addDeserializer(Goodbye.class, new GoodbyeDeserializer())
        .addSerializer(new ActorSerializer())
        .addDeserializer(Actor.class, new ActorDeserializer())
        .addSerializer(new OptionSerializer())
        .addDeserializer(Option.class, new OptionDeserializer(TypeFactory.unknownType()));
  }
}
