package no.meetat.billing.audit;

/**
 * What was compared.
 *
 * @param entries journal entries read
 * @param records call detail records read
 * @param invoices issued, checked against their stays
 * @param open calls that had not ended
 * @param mixed whether what a mixer counted was compared
 * @param discrepancies found
 */
public record AuditResult(
    long entries, long records, int invoices, long open, boolean mixed, long discrepancies) {}
