package no.meetat.billing.audit;

/**
 * What was compared.
 *
 * @param entries journal entries read
 * @param records call detail records read
 * @param open calls that had not ended
 * @param differences found
 */
public record AuditResult(long entries, long records, long open, long differences) {}
