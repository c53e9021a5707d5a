package no.meetat.billing.invoice;

import static no.meetat.billing.invoice.November.priced;
import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import no.meetat.charging.CallDetailRecord;
import no.meetat.invoicing.InvoiceLine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class DraftsTest {

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
  }

  @Test
  void S34_a_line_adds_its_stays_exactly_and_is_rounded_once() {
    november.add(priced("c1", "0.0425"), priced("c2", "0.0425"), priced("c3", "0.0425"));

    assertThat(november.drafts().head().lines().map(line -> line.amount().toString()))
        .containsExactly("0.13 NOK");
    assertThat(november.drafts().head().head().sums().vat()).hasToString("0.03 NOK");
  }

  @Test
  void a_draft_has_a_line_for_each_conference_the_earliest_first() {
    november.add(
        charged("c1").withConferenceId("late").withChargedFrom(NINE.plusSeconds(600)),
        charged("c2").withConferenceId("early"),
        charged("c3").withConferenceId("early").withChargedFrom(NINE.plusSeconds(5)));

    assertThat(november.drafts()).hasSize(1);
    assertThat(november.drafts().head().head().issue()).isEmpty();
    assertThat(november.drafts().head().lines().map(InvoiceLine::callers)).containsExactly(2, 1);
    assertThat(november.drafts().head().lines().map(InvoiceLine::began))
        .containsExactly(NINE.plusSeconds(5), NINE.plusSeconds(600));
    assertThat(november.drafts().head().lines().map(line -> line.price().toString()))
        .containsExactly("2.55 NOK", "2.55 NOK");
  }

  @Test
  void a_month_begins_and_ends_at_midnight_in_Oslo() {
    november.add(
        from("october", "2026-10-31T22:59:59.999Z"),
        from("first", "2026-10-31T23:00:00Z"),
        from("last", "2026-11-30T22:59:59.999Z"),
        from("december", "2026-11-30T23:00:00Z"));

    assertThat(november.drafts().head().lines().map(line -> line.began().toString()))
        .containsExactly("2026-10-31T23:00:00Z", "2026-11-30T22:59:59.999Z");
  }

  private static CallDetailRecord from(String id, String start) {
    return charged(id).withConferenceId(id).withChargedFrom(Instant.parse(start));
  }
}
