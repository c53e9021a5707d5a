package no.meetat.billing.golden;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.audit.AuditResult;
import no.meetat.billing.invoice.TestInvoices;
import no.meetat.booking.AccessCode;
import no.meetat.booking.ListedMeeting;
import no.meetat.booking.Meeting;
import no.meetat.booking.Seat;
import no.meetat.bridge.Recovery;
import no.meetat.charging.CdrField;
import no.meetat.charging.StoredRecord;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ConferencePolicy;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.LineItem;
import no.meetat.time.Moment;

/**
 * What a store tells: meetings, where codes lead, records, invoices, an audit; before and after a
 * crashed run is recovered.
 *
 * @param store which
 * @param codes to look up
 * @param fields the names of the records' fields to tell
 */
record Told(Store store, Seq<String> codes, Seq<String> fields) {

  static Seq<String> allFields() {
    return CdrField.ALL.map(CdrField::name);
  }

  /** Line by line; recovers the store's crashed runs at this time. */
  Seq<String> lines(Supplier<Moment> clock) {
    Seq<String> before = state().prepend("# before recovery");
    Recovery recovery =
        new Recovery(
            AdmissionPolicy.defaults(), ConferencePolicy.defaults(), TariffBook.standard());
    store.startRun(clock, recovery::close).get().close();
    return before.append("# after recovery").appendAll(state());
  }

  private Seq<String> state() {
    return TestStore.meetings(store)
        .map(Told::meeting)
        .appendAll(codes.map(this::code))
        .append("record\t" + fields.mkString("\t"))
        .appendAll(records())
        .appendAll(invoices())
        .appendAll(documents())
        .append(audit());
  }

  private static String meeting(ListedMeeting stored) {
    Meeting meeting = stored.meeting();
    return row(
        "meeting",
        meeting.id(),
        meeting.owner(),
        meeting.billTo(),
        meeting.moderatorNumber().map(Object::toString).getOrElse("-"),
        times(meeting),
        stored.bookedAt(),
        stored.cancelledAt().map(Object::toString).getOrElse("-"),
        meeting.name());
  }

  private static String times(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Standing any -> "any time";
      case Meeting.OneOff oneOff -> oneOff.start() + "/" + oneOff.end();
    };
  }

  private String code(String code) {
    Option<Seat> seat = store.meetings().find(new AccessCode(code)).get();
    return row(
        "code",
        code,
        seat.map(to -> to.meeting().id() + " " + to.entitlement()).getOrElse("nowhere"));
  }

  private Seq<String> records() {
    List<String> rows = new ArrayList<>();
    Consumer<StoredRecord> each = row -> rows.add(record(row));
    store.records().read(Option.none(), Option.none(), each);
    return Vector.ofAll(rows);
  }

  private String record(StoredRecord row) {
    return fields
        .map(name -> CdrField.ALL.find(field -> field.name().equals(name)).get())
        .map(field -> field.text(row.record()))
        .prepend("record")
        .mkString("\t");
  }

  private Seq<String> invoices() {
    List<String> rows = new ArrayList<>();
    BiConsumer<InvoiceHead, InvoiceLines> each =
        (head, lines) -> {
          rows.add(head(head));
          lines.forEach(line -> rows.add(line(line)));
        };
    store.invoices(TestInvoices.TERMS).issued(GoldenStory.NOVEMBER, Option.none(), each);
    store
        .invoices(TestInvoices.TERMS)
        .drafts(GoldenStory.NOVEMBER.plusMonths(1), Option.none(), each);
    return Vector.ofAll(rows);
  }

  /** What was kept of documents, if anything. */
  private Seq<String> documents() {
    List<String> rows = new ArrayList<>();
    Vector.of(DocumentForm.values())
        .forEach(form ->
            store
                .invoices(TestInvoices.TERMS)
                .documents(
                    GoldenStory.NOVEMBER,
                    Option.none(),
                    form,
                    (head, kept) -> kept.forEach(content -> rows.add(document(content)))));
    return Vector.ofAll(rows);
  }

  private static String document(DocumentContent content) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    content.forEach(octets::writeBytes);
    return row("document", octets.toString(StandardCharsets.UTF_8));
  }

  private static String head(InvoiceHead head) {
    return row(
        "invoice",
        head.month(),
        head.billTo(),
        head.issue().map(issue -> issue.number() + " of " + issue.issuedOn()).getOrElse("draft"),
        head.sums().net(),
        head.sums().vat(),
        head.corrects().map(any -> any.number()).mkString(" "),
        head.kid());
  }

  private static String line(InvoiceLine line) {
    return row(
        "line",
        line.meeting(),
        line.began(),
        line.ended(),
        line.callers(),
        line.billedSeconds(),
        line.amount(),
        line.name(),
        Option.when(line.item() == LineItem.SET_UP, "set-up"));
  }

  private String audit() {
    List<String> found = new ArrayList<>();
    AuditResult result =
        store.audit(
            TariffBook.standard().tariffs().head(),
            Option.none(),
            each -> found.add(each.message()));
    return row("audit", result.records(), result.invoices(), result.open(), found);
  }

  /**
   * What an option is of comes after the other cells, so that stores without it keep their rows.
   */
  private static String row(Object... cells) {
    return Vector.of(cells)
        .flatMap(cell -> cell instanceof Option<?> later ? later : Option.some(cell))
        .mkString("\t");
  }
}
