package no.meetat.billing.audit;

import org.immutables.value.Value;

/** What was compared. */
@Value.Immutable
public interface AuditResult {

  /** How many journal entries were read. */
  long entries();

  /** How many call detail records were read. */
  long records();

  /** How many issued invoices were checked against their stays. */
  int invoices();

  /** How many calls had not ended. */
  long open();

  /** Whether what a mixer counted was compared. */
  boolean mixed();

  /** How many discrepancies were found. */
  long discrepancies();
}
