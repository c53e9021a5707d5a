package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import no.meetat.billing.Store;
import no.meetat.billing.invoice.InvoiceBook;
import no.meetat.billing.invoice.IssueRefusal;
import no.meetat.billing.invoice.IssueTerms;
import no.meetat.cli.invoice.InvoiceFormat;
import no.meetat.cli.invoice.Invoices;
import no.meetat.cli.settings.Settings;
import no.meetat.invoice.InvoiceSource;
import no.meetat.invoice.ehf.EhfInvoices;
import no.meetat.invoicing.Seller;
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
  /** Numbers named in a message. */
  private static final int SHOWN = 20;

  @Mixin private final BilledMonth billed = new BilledMonth();

  @CommandLine.Option(
      names = "--issue",
      description =
          "First issues what is on no invoice yet, to all payers: the month must be over, the seller"
              + " set, and each payer imported.")
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
    Settings settings = settings();
    Option<String> refusal = issue ? issue(store, settings) : Option.none();
    return refusal.map(this::refused).getOrElse(() -> write(store.invoiceBook(), settings));
  }

  /** Why nothing was issued. */
  private Option<String> issue(Store store, Settings settings) {
    return settings
        .seller()
        .map(seller -> issue(store, settings, seller))
        .getOrElse(() ->
            Option.some(
                "invoices have no seller: set meetat.seller in a file and name it by --config"));
  }

  private Option<String> issue(Store store, Settings settings, Seller seller) {
    IssueTerms terms =
        new IssueTerms(
            seller,
            settings.daysToPay(),
            settings.firstInvoiceNumber(),
            settings.tariff().currency());
    return store
        .invoiceBook()
        .issue(billed.month(), terms)
        .getOrElseThrow(fault -> new SystemFailure(fault.message()))
        .swap()
        .toOption()
        .map(InvoiceCommand::reason);
  }

  private static String reason(IssueRefusal refusal) {
    return switch (refusal) {
      case IssueRefusal.NotOver(YearMonth month) ->
          month + " is not over; without --issue there" + " is a draft";
      case IssueRefusal.UnknownBuyers(Seq<PhoneNumber> payers) ->
          "nothing was issued: name and"
              + " address are not known of "
              + shown(payers)
              + "; `meetat import payers` takes them in";
      case IssueRefusal.VatNotAllowed() ->
          "nothing was issued: tariffs have VAT, and" + " meetat.seller.vat-registered is false";
    };
  }

  private static String shown(Seq<PhoneNumber> payers) {
    int more = payers.size() - SHOWN;
    return payers.take(SHOWN).mkString(", ") + (more > 0 ? " and " + more + " more" : "");
  }

  private int write(InvoiceBook book, Settings settings) {
    try {
      return format == InvoiceFormat.EHF ? ehf(book) : lines(book, settings);
    } catch (UncheckedIOException e) {
      throw new SystemFailure(String.valueOf(e.getMessage()));
    }
  }

  private int lines(InvoiceBook book, Settings settings) {
    Invoices invoices = new Invoices(all(book, settings), format, settings.invoiceLanguage());
    folder().peek(folder -> invoices.write(folder, out())).onEmpty(() -> invoices.write(out()));
    return ExitCode.DONE;
  }

  private InvoiceSource all(InvoiceBook book, Settings settings) {
    return each -> {
      book.issued(billed.month(), billed.billTo(), each);
      book.drafts(
          billed.month(), billed.billTo(), settings.seller(), settings.tariff().currency(), each);
    };
  }

  private int ehf(InvoiceBook book) {
    EhfInvoices invoices =
        new EhfInvoices(each -> book.issued(billed.month(), billed.billTo(), each));
    Seq<String> refused =
        folder()
            .map(folder -> invoices.write(folder, out()))
            .getOrElse(() -> invoices.write(out()).toVector());
    out().flush();
    return refused.map(this::refused).lastOption().getOrElse(ExitCode.DONE);
  }

  private Option<Path> folder() {
    return Option.of(output).map(InvoiceCommand::created);
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be written", e);
    }
  }
}
