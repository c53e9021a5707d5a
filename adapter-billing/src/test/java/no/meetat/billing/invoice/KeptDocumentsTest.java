package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import no.meetat.contract.Seed;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.DocumentForms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Issued documents stay as they were sent, whatever is set or changed later (S38). */
@OnEachDatabase
class KeptDocumentsTest {

  private static final DocumentForms TODAY = wordedAs("today's words");
  private static final DocumentForms LATER = wordedAs("later words");

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
    november.add(charged("c1"));
  }

  @Test
  void S38_an_issued_document_keeps_the_words_of_the_day_of_issue() {
    issue(TODAY);

    assertThat(text(DocumentForm.TEXT, LATER)).contains("TEXT of 10001 in today's words");
    assertThat(text(DocumentForm.HTML, LATER)).contains("HTML of 10001 in today's words");
  }

  @Test
  void S38_a_document_that_has_no_EHF_gets_none_later() {
    issue(TODAY);

    assertThat(text(DocumentForm.EHF, (form, head, lines) -> Option.some(content("new"))))
        .isEmpty();
  }

  @Test
  void S38_an_invoice_of_an_earlier_version_is_written_once_and_kept_from_then_on() {
    issue(DocumentForms.NONE);

    assertThat(text(DocumentForm.HTML, TODAY)).contains("HTML of 10001 in today's words");
    assertThat(text(DocumentForm.TEXT, LATER)).contains("TEXT of 10001 in today's words");
  }

  @Test
  void a_long_document_is_kept_whole() {
    String longText = randomText(400_000);
    issue((form, head, lines) -> Option.some(content(longText)));

    assertThat(text(DocumentForm.TEXT, LATER).get().equals(longText)).isTrue();
  }

  private void issue(DocumentForms forms) {
    november
        .store()
        .invoices(TestInvoices.TERMS, forms)
        .issue(November.MONTH, Option.none())
        .get()
        .get();
  }

  private Option<String> text(DocumentForm form, DocumentForms forms) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    boolean[] any = {false};
    november
        .store()
        .invoices(TestInvoices.TERMS, forms)
        .documents(
            November.MONTH,
            Option.none(),
            form,
            (head, document) -> {
              any[0] = document.isDefined();
              document.forEach(content -> content.forEach(octets::writeBytes));
            });
    return Option.when(any[0], () -> octets.toString(StandardCharsets.UTF_8));
  }

  private static DocumentForms wordedAs(String words) {
    return (form, head, lines) ->
        Option.when(
            form != DocumentForm.EHF,
            () -> content(form + " of " + head.issue().get().number() + " in " + words));
  }

  private static DocumentContent content(String text) {
    return part -> part.accept(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String randomText(int length) {
    Random random = new Random(Seed.value(KeptDocumentsTest.class));
    StringBuilder text = new StringBuilder();
    random.ints(length, 'a', 'z').forEach(letter -> text.append((char) letter));
    return text.toString();
  }
}
