package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.random.RandomGenerator;
import no.meetat.booking.MeetingId;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Money;
import no.meetat.charging.TariffBook;
import no.meetat.invoicing.Invoice;
import no.meetat.number.PhoneNumber;

/** Records as they might be, most of them close to where invoices go wrong. */
final class RandomStays {

  static final Seq<YearMonth> MONTHS =
      Vector.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));
  static final Seq<PhoneNumber> PAYERS =
      Vector.of("+4723000000", "+4722334455", "+4790123456").map(PhoneNumber::new);

  private static final int CONFERENCES = 30;
  private static final int MEETINGS = 7;
  private static final Vector<String> RATES = Vector.of("0.25", "0.250", "0.15", "0.12", "0");

  private final RandomGenerator random;
  private final String currency;
  private int calls;

  RandomStays(RandomGenerator random, String currency) {
    this.random = random;
    this.currency = currency;
  }

  CallDetailRecord[] some(int count) {
    return Vector.fill(count, this::next).toJavaArray(CallDetailRecord[]::new);
  }

  private CallDetailRecord next() {
    calls++;
    String call = "c" + calls;
    return random.nextInt(10) == 0 ? neverIn(call) : stay(call, random.nextInt(CONFERENCES));
  }

  private CallDetailRecord stay(String call, int conference) {
    Instant from = anInstant();
    long seconds = random.nextInt(2) * random.nextLong(7_200);
    CallDetailRecord stay =
        charged(call)
            .withConferenceId(Option.some("r1-%06d".formatted(conference)))
            .withMeetingId(Option.some(new MeetingId("M100" + conference % MEETINGS)))
            .withBillTo(Option.some(PAYERS.get(conference % PAYERS.size())))
            .withRole(Option.some(random.nextBoolean() ? Role.MODERATOR : Role.PARTICIPANT))
            .withCause(EndCause.HUNG_UP)
            .withChargedSeconds(seconds)
            .withBilledSeconds(seconds)
            .withAmount(new Money(BigDecimal.valueOf(random.nextLong(200_000), 4), currency))
            .withVatRate(Option.when(random.nextInt(5) > 0, this::rate))
            .withChargedFrom(Option.some(from))
            .withChargedUntil(Option.some(from.plusSeconds(seconds)))
            .withEndedAt(from.plusSeconds(seconds));
    return random.nextInt(10) == 0 ? onHold(stay) : stay;
  }

  /** Nobody opened the meeting. */
  private CallDetailRecord onHold(CallDetailRecord stay) {
    return ImmutableCallDetailRecord.copyOf(stay)
        .withChargedFrom(Option.none())
        .withChargedUntil(Option.none())
        .withChargedSeconds(0)
        .withBilledSeconds(0)
        .withTariff(Option.none())
        .withVatRate(Option.none())
        .withAmount(Money.zero(currency));
  }

  /** Often the first or the last of a month in Oslo. */
  private Instant anInstant() {
    Instant start = Invoice.start(MONTHS.get(random.nextInt(MONTHS.size())));
    return random.nextBoolean()
        ? start.plusMillis(random.nextLong(-1, 2))
        : start.plusSeconds(random.nextLong(2_592_000));
  }

  private BigDecimal rate() {
    return new BigDecimal(RATES.get(random.nextInt(RATES.size())));
  }

  private Money fee() {
    return new Money(BigDecimal.valueOf(random.nextLong(3) * 25, 2), currency);
  }

  /** A tariff that often makes no difference, or one below what can be seen on an invoice. */
  TariffBook book() {
    return TariffBook.of(
        ImmutableTariff.builder()
            .name("t" + random.nextInt(100))
            .perMinute(new Money(BigDecimal.valueOf(random.nextLong(50_000), 4), currency))
            .vatRate(rate())
            .setUpFee(Option.when(random.nextInt(3) == 0, this::fee))
            .moderatorsCharged(random.nextBoolean())
            .build());
  }
}
