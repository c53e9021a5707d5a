package no.meetat.charging;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.booking.MeetingId;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.ReleaseCause;
import no.meetat.call.Role;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;
import org.immutables.value.Value;
import org.immutables.vavr.encodings.VavrEncodingEnabled;

/** What is kept of one answered call, for ever: one record a call, whatever happened (S35). */
@Value.Immutable
@VavrEncodingEnabled
public interface CallDetailRecord {

  /** Unique over all records. */
  CallId callId();

  /** The call that began the conference names it; empty for a call that never got in. */
  Option<String> conferenceId();

  Option<MeetingId> meetingId();

  Option<Role> role();

  /** The known number; empty when withheld, malformed or private (S3). */
  Option<PhoneNumber> caller();

  /** The number claimed by somebody who is not believed; empty where the number is known. */
  Option<PhoneNumber> claimedCaller();

  /** The name of the trusted peer by which the call came. */
  Option<String> trunk();

  /** The network's name for the call, as the trusted peer told it. */
  Option<String> icid();

  /** The number that diverted the call to us, as the trusted peer told it. */
  Option<PhoneNumber> divertedFrom();

  /** Why the call was released; empty in records of versions that did not keep it. */
  Option<ReleaseCause> releaseCause();

  Line line();

  AccessNumber accessNumber();

  Instant dialledAt();

  /** When the code was accepted. */
  Option<Instant> seatedAt();

  Option<Instant> chargedFrom();

  Option<Instant> chargedUntil();

  Instant endedAt();

  EndCause cause();

  /** Started seconds on hold. */
  @Value.Default
  default long heldSeconds() {
    return 0;
  }

  /** Started seconds in the open meeting. */
  @Value.Default
  default long chargedSeconds() {
    return 0;
  }

  /** Seconds billed, after the tariff's increments. */
  @Value.Default
  default long billedSeconds() {
    return 0;
  }

  Option<PhoneNumber> billTo();

  /** The tariff's name. */
  Option<String> tariff();

  /** VAT on top of the amount, 0.25 is 25 %; where there is a charge. */
  Option<BigDecimal> vatRate();

  /** Excluding VAT, 4 decimals; zero where nothing is charged. */
  @Value.Default
  default Money amount() {
    return Money.zero(Tariff.standard().currency());
  }

  /** The tariff's price of a minute; empty in records of versions that did not keep it. */
  Option<Money> perMinute();

  /** What of the amount is a set-up fee, where one was charged. */
  Option<Money> setUpFee();

  /** The record of a call that ends, with what every call has; the rest is still to be added. */
  static ImmutableCallDetailRecord.Builder of(Call call, EndCause cause, Moment endedAt) {
    return ImmutableCallDetailRecord.builder()
        .callId(call.id())
        .caller(call.caller().shownNumber())
        .claimedCaller(call.caller().claimed())
        .trunk(call.caller().trunk())
        .icid(call.caller().passage().icid())
        .divertedFrom(call.caller().passage().divertedFrom())
        .releaseCause(ReleaseCause.of(cause))
        .line(call.caller().line())
        .accessNumber(call.accessNumber())
        .dialledAt(call.dialledAt().wall())
        .endedAt(endedAt.wall())
        .cause(cause);
  }
}
