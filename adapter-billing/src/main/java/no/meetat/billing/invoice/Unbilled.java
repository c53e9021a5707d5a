package no.meetat.billing.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import no.meetat.number.PhoneNumber;

/**
 * The stays of a payer that began in a month, and corrections of such, that are on no invoice.
 *
 * @param payer who pays
 * @param month in which they began
 * @param after where the payer's last invoice for the month ended
 * @param last how far to look
 */
record Unbilled(PhoneNumber payer, YearMonth month, Mark after, Mark last) {

  /** Whether anything was billed before, and any payer's stay corrected since. */
  boolean mayCorrect() {
    return !after.equals(Mark.START) && last.correction() > after.correction();
  }

  /** What was unbilled until the invoice of that row was issued. */
  static Unbilled before(ResultSet invoice) throws SQLException {
    return new Unbilled(
        new PhoneNumber(invoice.getString("bill_to")),
        YearMonth.parse(invoice.getString("month")),
        new Mark(invoice.getLong("after_cdr"), invoice.getLong("after_correction")),
        new Mark(invoice.getLong("last_cdr"), invoice.getLong("last_correction")));
  }
}
