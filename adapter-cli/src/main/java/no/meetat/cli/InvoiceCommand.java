package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import no.meetat.billing.Store;
import no.meetat.cli.invoice.Annexes;
import no.meetat.cli.invoice.EhfDocuments;
import no.meetat.cli.invoice.InvoiceCsv;
import no.meetat.cli.invoice.InvoiceDocuments;
import no.meetat.cli.invoice.InvoiceFormat;
import no.meetat.cli.invoice.IssuedSource;
import no.meetat.cli.invoice.PeopleDocuments;
import no.meetat.cli.output.InWords;
import no.meetat.invoice.InvoiceSource;
import no.meetat.invoice.form.InvoiceDocument;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.Invoices;
import no.meetat.invoicing.IssueRefusal;
import no.meetat.invoicing.IssuedMonth;
import no.meetat.number.PhoneNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Issues the invoices of a month, and shows those issued and drafts of the rest. */
@Command(
    name = "invoice",
    description = {
      "Gives the invoices of a month, one for each payer: those that were issued, and drafts of what"
          + " is on none yet.",
      "Amounts exclude VAT but for the sum to pay. An issued invoice never changes."
    })
final class InvoiceCommand extends StoreCommand {
  @Mixin private final BilledMonth billed = new BilledMonth();

  @CommandLine.Option(
      names = "--issue",
      description =
          "First issues what is on no invoice yet: the month must be over and the seller set; payers"
              + " who were not imported are named and get none.")
  private boolean issue;

  @CommandLine.Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private InvoiceFormat format = InvoiceFormat.TEXT;

  @CommandLine.Option(
      names = "--output",
      paramLabel = "DIR",
      description = "A folder for a file each; their names are told.")
  private @Nullable Path output;

  InvoiceCommand(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    folder().forEach(InvoiceCommand::requireWritable);
    Invoices invoices =
        store.invoices(
            settings().invoiceTerms(),
            new InvoiceDocument(settings().invoiceLanguage(), InvoiceCsv::new));
    return issue(invoices)
        .mapLeft(InvoiceCommand::reason)
        .fold(
            this::refused,
            issued -> {
              int exitCode = write(invoices, issued);
              return issued.unknown().isEmpty() ? exitCode : refused(unknown(issued.unknown()));
            });
  }

  private Either<IssueRefusal, IssuedMonth> issue(Invoices invoices) {
    return issue
        ? invoices
            .issue(billed.month(), billed.billTo())
            .getOrElseThrow(why -> new SystemFailure(why.message()))
        : Either.right(IssuedMonth.NOTHING);
  }

  private static String unknown(Seq<PhoneNumber> payers) {
    return "nothing was issued to "
        + InWords.named(payers)
        + ": name and address are not known; take them in by `meetat import payers` and --issue"
        + " again";
  }

  private static String reason(IssueRefusal refusal) {
    return switch (refusal) {
      case IssueRefusal.NoSeller() ->
          "invoices have no seller: set meetat.seller in a file and name it by --config";
      case IssueRefusal.NotOver(YearMonth month) ->
          month + " is not over; without --issue there is a draft";
      case IssueRefusal.VatNotAllowed() ->
          "nothing was issued: tariffs have VAT, and meetat.seller.vat-registered is false";
    };
  }

  private int write(Invoices invoices, IssuedMonth issued) {
    try {
      return switch (format) {
        case TEXT -> withAnnexes(invoices, people(invoices, DocumentForm.TEXT));
        case HTML -> withAnnexes(invoices, people(invoices, DocumentForm.HTML));
        case EHF -> withAnnexes(invoices, ehf(invoices));
        case CSV, JSON -> lines(invoices);
      };
    } catch (UncheckedIOException e) {
      throw new SystemFailure(e.getMessage() + after(issued));
    }
  }

  /** What was issued stays so, whatever became of the files. */
  private static String after(IssuedMonth issued) {
    Seq<Long> numbers = issued.numbers();
    return numbers.isEmpty()
        ? ""
        : "; "
            + InWords.counted(numbers.size(), "invoice")
            + " ("
            + numbers.head()
            + " to "
            + numbers.last()
            + ") stay issued: the same without --issue gives them";
  }

  private int people(Invoices invoices, DocumentForm form) {
    PeopleDocuments documents =
        new PeopleDocuments(
            issued(invoices, form), drafts(invoices), format, settings().invoiceLanguage());
    folder().peek(folder -> documents.write(folder, out())).onEmpty(() -> documents.write(out()));
    return ExitCode.DONE;
  }

  private int lines(Invoices invoices) {
    InvoiceDocuments documents =
        new InvoiceDocuments(all(invoices), format, settings().invoiceLanguage());
    folder().peek(folder -> documents.write(folder, out())).onEmpty(() -> documents.write(out()));
    return ExitCode.DONE;
  }

  private InvoiceSource all(Invoices invoices) {
    return each -> {
      invoices.issued(billed.month(), billed.billTo(), each);
      drafts(invoices).read(each);
    };
  }

  private InvoiceSource drafts(Invoices invoices) {
    return each -> invoices.drafts(billed.month(), billed.billTo(), each);
  }

  private IssuedSource issued(Invoices invoices, DocumentForm form) {
    return each -> invoices.documents(billed.month(), billed.billTo(), form, each);
  }

  private int ehf(Invoices invoices) {
    EhfDocuments documents = new EhfDocuments(issued(invoices, DocumentForm.EHF));
    Either<String, Seq<String>> written =
        folder()
            .map(folder -> documents.write(folder, out()))
            .getOrElse(() -> documents.write(out()));
    out().flush();
    return written.fold(this::refused, this::noted);
  }

  /** Private buyers get no EHF, which is no failure. */
  private int noted(Seq<String> withoutEhf) {
    withoutEhf.forEach(this::warn);
    return ExitCode.DONE;
  }

  private int withAnnexes(Invoices invoices, int exitCode) {
    Annexes annexes = new Annexes(issued(invoices, DocumentForm.ANNEX));
    folder()
        .peek(folder -> annexes.write(folder, out()))
        .onEmpty(() -> annexes.names().forEach(this::warn));
    return exitCode;
  }

  private Option<Path> folder() {
    return Option.of(output).map(InvoiceCommand::created);
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new SystemFailure(folder + " is no folder: name one by --output");
    } catch (IOException e) {
      throw notWritable(folder);
    }
  }

  /** Before anything is issued for good. */
  private static void requireWritable(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".meetat", ".tmp"));
    } catch (IOException e) {
      throw notWritable(folder);
    }
  }

  private static SystemFailure notWritable(Path folder) {
    return new SystemFailure(
        folder + " cannot be written: give this user the right to, or name another by --output");
  }
}
