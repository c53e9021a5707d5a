package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class LateChargesTest {

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
  }

  @Test
  void S35_a_record_that_comes_late_is_on_one_further_invoice() {
    november.add(charged("c1"));
    november.issue();
    november.add(charged("late").withConferenceId("other"));

    assertThat(november.drafts().map(November.Read::net)).containsExactly("79.05 NOK");
    assertThat(november.issue()).containsExactly(10_002L);
    assertThat(november.issued().map(November.Read::net)).containsExactly("79.05 NOK", "79.05 NOK");
    assertThat(november.drafts()).isEmpty();
  }

  @Test
  void a_correction_before_the_invoice_is_on_it() {
    november.add(charged("c1"));
    rateAgain("1.00");

    november.issue();

    assertThat(
            november.issued().head().lines().map(line -> line.callers() + " for " + line.amount()))
        .containsExactly("1 for 31.00 NOK");
  }

  @Test
  void a_correction_after_the_invoice_is_billed_by_its_difference_alone_and_once() {
    november.add(charged("c1"));
    november.issue();
    rateAgain("1.00");
    rateAgain("3.00");

    assertThat(november.drafts().map(November.Read::net)).containsExactly("13.95 NOK");
    assertThat(november.issue()).containsExactly(10_002L);
    rateAgain("2.00");
    assertThat(november.drafts().map(November.Read::net)).containsExactly("-31.00 NOK");
    assertThat(november.issue()).containsExactly(10_003L);
    assertThat(november.issue()).isEmpty();
  }

  private void rateAgain(String perMinute) {
    november.rateAgain(
        ImmutableTariff.copyOf(Tariff.standard())
            .withName("at " + perMinute)
            .withPerMinute(new Money(new BigDecimal(perMinute), "NOK")));
  }
}
