package no.meetat.billing.export;

import org.jdbi.v3.core.Handle;

/**
 * Records, and corrections of exported records, that are in no file yet.
 *
 * <p>An id is taken before its transaction is committed, so a lower one may become visible after a
 * higher one. Rows are therefore marked one by one, never by a limit below which all are said to be
 * exported.
 */
final class InNoFile {

  private static final String RECORDS = "SELECT cdr_id FROM cdr WHERE export_seq IS NULL";
  private static final String CORRECTIONS =
      """
      SELECT correction_id FROM correction JOIN cdr ON cdr.cdr_id = correction.cdr_id
       WHERE correction.export_seq IS NULL AND cdr.export_seq IS NOT NULL
      """;
  private static final String MARK_RECORDS =
      """
      UPDATE cdr SET export_seq = :seq
       WHERE export_seq IS NULL AND cdr_id IN (%s ORDER BY cdr_id LIMIT :limit)
      """
          .formatted(RECORDS);
  private static final String MARK_CORRECTIONS =
      """
      UPDATE correction SET export_seq = :seq
       WHERE export_seq IS NULL AND correction_id IN (%s ORDER BY correction_id LIMIT :limit)
      """
          .formatted(CORRECTIONS);

  private InNoFile() {}

  /** Whether there are any. */
  static boolean any(Handle handle, ExportKind kind) {
    return handle.createQuery(ids(kind) + " LIMIT 1").mapTo(Long.class).findOne().isPresent();
  }

  /** Puts those with the lowest ids into a file. */
  static void mark(Handle handle, ExportKind kind, long seq, int limit) {
    handle.createUpdate(mark(kind)).bind("seq", seq).bind("limit", limit).execute();
  }

  private static String ids(ExportKind kind) {
    return switch (kind) {
      case RECORDS -> RECORDS;
      case CORRECTIONS -> CORRECTIONS;
    };
  }

  private static String mark(ExportKind kind) {
    return switch (kind) {
      case RECORDS -> MARK_RECORDS;
      case CORRECTIONS -> MARK_CORRECTIONS;
    };
  }
}
