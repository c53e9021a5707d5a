package no.meetat.billing.benchmark;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Money;
import no.meetat.charging.Rating;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.charging.TariffScope;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.contract.Samples;
import no.meetat.number.PhoneNumber;

/** Calls of November, numbered from 0, ten a conference, each rated by a book of many tariffs. */
final class EndedCalls {

  static final int PAYERS = 1_000;

  private static final int CALLERS = 10;
  private static final int PAYERS_WITH_A_TARIFF = 200;
  private static final Instant NOVEMBER = Instant.parse("2026-10-31T23:00:00Z");
  private static final long MILLIS_BETWEEN_CONFERENCES = 2_500;
  private static final long CONFERENCES_A_MONTH = 1_000_000;
  private static final TariffBook TARIFFS = tariffs();

  private EndedCalls() {}

  /** In how many milliseconds so many calls begin. */
  static long millis(long calls) {
    return calls / CALLERS * MILLIS_BETWEEN_CONFERENCES;
  }

  /** Who pays for the conferences whose numbers leave this rest. */
  static PhoneNumber payer(int rest) {
    return new PhoneNumber("+47%d".formatted(20_000_000 + rest));
  }

  /** What the journal is told when the call ends. */
  static Seq<JournalEntry> entries(long number) {
    CallDetailRecord record = record(number);
    ConferenceId conference = new ConferenceId(record.conferenceId().get());
    return Vector.of(
        new JournalEntry.OfConference(
            conference,
            new ConferenceEvent.Left(record.callId(), EndCause.HUNG_UP, Samples.at(1_820_000))),
        new JournalEntry.OfConference(conference, new ConferenceEvent.Charged(record)));
  }

  /** The call's record, rated. */
  static CallDetailRecord record(long number) {
    long conference = number / CALLERS;
    Instant seated =
        NOVEMBER.plusMillis(conference % CONFERENCES_A_MONTH * MILLIS_BETWEEN_CONFERENCES);
    return Rating.rate(
        Samples.charged("r1-%08d".formatted(number))
            .withConferenceId("r1-%08d".formatted(conference * CALLERS))
            .withDialledAt(seated.minusSeconds(7))
            .withSeatedAt(Option.some(seated))
            .withChargedFrom(Option.some(seated))
            .withChargedUntil(Option.some(seated.plusSeconds(1_810)))
            .withEndedAt(seated.plusSeconds(1_810))
            .withBillTo(Option.some(payer((int) (conference * 7_919 % PAYERS)))),
        TARIFFS);
  }

  private static TariffBook tariffs() {
    return TariffBook.of(
            Vector.range(0, PAYERS_WITH_A_TARIFF).map(EndedCalls::own).prepend(Tariff.standard()))
        .get();
  }

  private static Tariff own(int payer) {
    return ImmutableTariff.builder()
        .name("own " + payer)
        .perMinute(new Money(BigDecimal.valueOf(200 + payer % 50, 2), "NOK"))
        .scope(new TariffScope(Option.some(payer(payer)), Option.none()))
        .build();
  }
}
