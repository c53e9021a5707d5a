package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.billing.Store;
import no.meetat.booking.PhoneNumber;
import no.meetat.charging.Invoice;
import no.meetat.cli.invoice.InvoiceFormat;
import no.meetat.cli.invoice.Invoices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Gives the invoices of a month. */
@Command(name = "invoice", description = "Gives the invoices of a month, one for each payer.")
final class InvoiceCommand extends StoreCommand {
  @CommandLine.Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      converter = MonthConverter.class,
      description = "In which the charges began, in Europe/Oslo.")
  private YearMonth month = YearMonth.of(1970, 1);

  @CommandLine.Option(
      names = "--bill-to",
      paramLabel = "NUMBER",
      converter = PhoneNumberConverter.class,
      description = "One payer alone.")
  private @Nullable PhoneNumber billTo;

  @CommandLine.Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private InvoiceFormat format = InvoiceFormat.TEXT;

  InvoiceCommand(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    String currency = settings().tariff().currency();
    Seq<Invoice> invoices =
        store
            .callDetailRecords()
            .charged(month, Option.of(billTo))
            .map(payer -> Invoice.of(payer._1, month, payer._2, currency))
            .toVector();
    new Invoices(invoices).write(format, out());
    return ExitCode.DONE;
  }
}
