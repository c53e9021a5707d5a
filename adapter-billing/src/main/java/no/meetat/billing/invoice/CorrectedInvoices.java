package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.meetat.invoicing.InvoiceReference;
import org.jdbi.v3.core.Handle;

/**
 * Which issued documents billed what a further one corrects (bokføringsforskriften § 5-2-8). They
 * follow from the marks of the documents before it, so that they stay the same whatever comes after
 * it.
 */
final class CorrectedInvoices {

  /** The records whose corrections change anything in sum, then who billed one of them. */
  private static final String CORRECTED =
      """
      WITH corrected (cdr_id) AS (
             SELECT cdr_id FROM billable
              WHERE bill_to = :payer
                AND charged_from >= :since AND charged_from < :until
                AND cdr_id <= :last_cdr
                AND correction_id > :after_correction AND correction_id <= :last_correction
              GROUP BY cdr_id, item, price, tariff, vat_rate, currency
             HAVING SUM(stays) <> 0 OR SUM(billed_seconds) <> 0 OR SUM(ten_thousandths) <> 0)
      SELECT number, issued_on FROM invoice
       WHERE bill_to = :payer AND month = :month
         AND last_cdr <= :after_cdr AND last_correction <= :after_correction
         AND (EXISTS
              (SELECT 1 FROM corrected
                WHERE cdr_id > invoice.after_cdr AND cdr_id <= invoice.last_cdr)
              OR EXISTS
              (SELECT 1 FROM corrected JOIN correction ON correction.cdr_id = corrected.cdr_id
                WHERE correction_id > invoice.after_correction
                  AND correction_id <= invoice.last_correction))
       ORDER BY number
      """;

  private CorrectedInvoices() {}

  /** Those that the document of these stays corrects, by number. */
  static Seq<InvoiceReference> of(Handle handle, Unbilled stays) {
    return stays.mayCorrect() ? find(handle, stays) : Vector.empty();
  }

  private static Seq<InvoiceReference> find(Handle handle, Unbilled stays) {
    return BillableStays.of(handle.createQuery(CORRECTED), stays)
        .bind("month", stays.month().toString())
        .map((row, query) -> reference(row))
        .collect(Vector.collector());
  }

  private static InvoiceReference reference(ResultSet row) throws SQLException {
    return new InvoiceReference(row.getLong("number"), Columns.date(row, "issued_on"));
  }
}
