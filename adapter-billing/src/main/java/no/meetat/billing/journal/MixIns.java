package no.meetat.billing.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.call.ReleaseCause;
import no.meetat.call.Role;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;
import tools.jackson.databind.annotation.JsonSerialize;

/** The annotations the domain's types would carry if the domain knew of JSON. */
final class MixIns {

  private MixIns() {}

  /** An id is its text. */
  abstract static class OfId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    OfId(String value) {}

    @JsonValue
    abstract String value();
  }

  /** A telephone number is its text. */
  abstract static class OfPhoneNumber {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    OfPhoneNumber(String e164) {}

    @JsonValue
    abstract String e164();
  }

  /** A cause is its number. */
  abstract static class OfReleaseCause {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    OfReleaseCause(int value) {}

    @JsonValue
    abstract int value();
  }

  /** A meeting names its kind. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Meeting.Standing.class, name = "standing"),
    @JsonSubTypes.Type(value = Meeting.OneOff.class, name = "one-off")
  })
  interface OfMeeting {}

  /** A caller is read from journals of earlier versions as well. */
  @JsonSerialize(converter = StoredCaller.Writing.class)
  @JsonDeserialize(converter = StoredCaller.Reading.class)
  interface OfCaller {}

  /** An origin names its kind. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Origin.Peer.class, name = "peer"),
    @JsonSubTypes.Type(value = Origin.Stranger.class, name = "stranger")
  })
  interface OfOrigin {}

  /** A seat that was taken does not say who came before. */
  interface OfSeat {

    @JsonIgnore
    boolean visited();
  }

  /** A record is read through its builder. */
  @JsonDeserialize(builder = ImmutableCallDetailRecord.Builder.class)
  interface OfRecord {
    @JsonProperty
    CallId callId();

    @JsonProperty
    Option<String> conferenceId();

    @JsonProperty
    Option<MeetingId> meetingId();

    @JsonProperty
    Option<Role> role();

    @JsonProperty
    Option<PhoneNumber> caller();

    @JsonProperty
    Option<PhoneNumber> claimedCaller();

    @JsonProperty
    Option<String> trunk();

    @JsonProperty
    Option<String> icid();

    @JsonProperty
    Option<PhoneNumber> divertedFrom();

    @JsonProperty
    Option<ReleaseCause> releaseCause();

    @JsonProperty
    Line line();

    @JsonProperty
    AccessNumber accessNumber();

    @JsonProperty
    Instant dialledAt();

    @JsonProperty
    Option<Instant> seatedAt();

    @JsonProperty
    Option<Instant> chargedFrom();

    @JsonProperty
    Option<Instant> chargedUntil();

    @JsonProperty
    Instant endedAt();

    @JsonProperty
    EndCause cause();

    @JsonProperty
    long heldSeconds();

    @JsonProperty
    long chargedSeconds();

    @JsonProperty
    long billedSeconds();

    @JsonProperty
    Option<PhoneNumber> billTo();

    @JsonProperty
    Option<String> tariff();

    @JsonProperty
    Option<BigDecimal> vatRate();

    @JsonProperty
    Money amount();

    @JsonProperty
    Option<Money> perMinute();

    @JsonProperty
    Option<Money> setUpFee();
  }

  /** Of the builder's two setters for an option, the one that takes the option. */
  @JsonPOJOBuilder(withPrefix = "")
  interface OfRecordBuilder {

    @JsonProperty
    ImmutableCallDetailRecord.Builder conferenceId(Option<String> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder meetingId(Option<MeetingId> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder role(Option<Role> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder caller(Option<PhoneNumber> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder claimedCaller(Option<PhoneNumber> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder trunk(Option<String> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder icid(Option<String> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder divertedFrom(Option<PhoneNumber> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder releaseCause(Option<ReleaseCause> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder seatedAt(Option<Instant> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder chargedFrom(Option<Instant> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder chargedUntil(Option<Instant> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder billTo(Option<PhoneNumber> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder tariff(Option<String> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder vatRate(Option<BigDecimal> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder perMinute(Option<Money> value);

    @JsonProperty
    ImmutableCallDetailRecord.Builder setUpFee(Option<Money> value);
  }
}
