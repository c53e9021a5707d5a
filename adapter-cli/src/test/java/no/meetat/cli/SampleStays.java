package no.meetat.cli;

import static no.meetat.contract.Samples.charged;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import no.meetat.booking.MeetingId;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Money;

/** Stays that are billed as four minutes, each in a conference of its own. */
final class SampleStays {

  private SampleStays() {}

  /** A stay at once from when the call is answered until it ends. */
  static ImmutableCallDetailRecord stay(String call, Instant from, Instant until) {
    return ImmutableCallDetailRecord.builder()
        .from(charged(call))
        .conferenceId(call)
        .meetingId(new MeetingId("M1001"))
        .dialledAt(from)
        .seatedAt(from)
        .chargedFrom(from)
        .chargedUntil(until)
        .endedAt(until)
        .heldSeconds(0)
        .chargedSeconds(Duration.between(from, until).plusMillis(999).toSeconds())
        .billedSeconds(240)
        .amount(new Money(new BigDecimal("10.2000"), "NOK"))
        .build();
  }
}
