package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.PAYER;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Random;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import no.meetat.booking.Booking;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.Meeting;
import no.meetat.invoicing.InvoiceLine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Lines name meetings as their owners know them (S38). */
@OnEachDatabase
class NamedMeetingsTest {

  private static final Option<String> STYRET = Option.some("Styret");

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
  }

  @Test
  void S38_a_draft_names_meetings_that_have_a_name() {
    Meeting named = book(STYRET);
    Meeting plain = book(Option.none());
    november.add(
        charged("c1").withMeetingId(named.id()),
        charged("c2").withMeetingId(plain.id()).withConferenceId("other"));

    assertThat(november.drafts().head().lines().toMap(InvoiceLine::meeting, InvoiceLine::name))
        .isEqualTo(HashMap.of(named.id(), STYRET, plain.id(), Option.none()));
  }

  @Test
  void S38_an_issued_line_keeps_the_name_of_the_day_of_issue() {
    november.add(charged("c1").withMeetingId(book(STYRET).id()));
    november.issue();
    november.execute("UPDATE meeting SET name = 'Another'");

    assertThat(november.issued().head().lines().map(InvoiceLine::name)).containsExactly(STYRET);
  }

  @Test
  void S38_an_audit_reads_the_names_too() {
    november.add(charged("c1").withMeetingId(book(STYRET).id()));
    november.issue();

    assertThat(november.wrongInvoices()).isEmpty();
  }

  private Meeting book(Option<String> name) {
    return november
        .store()
        .meetingBook()
        .book(
            new Booking.Standing("Kari", PAYER, Option.none(), name),
            CodePolicy.DEFAULT,
            new Random(7))
        .get()
        .meeting();
  }
}
