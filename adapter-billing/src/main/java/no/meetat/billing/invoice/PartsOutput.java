package no.meetat.billing.invoice;

import java.io.OutputStream;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/** Writes what it is given as parts of a kept document, each a row. */
final class PartsOutput extends OutputStream {

  private static final String INSERT =
      """
      INSERT INTO invoice_document (invoice, form, part, content)
      VALUES (:invoice, :form, :part, :content)
      """;

  private final Handle handle;
  private final long invoice;
  private final String form;
  private int part;

  PartsOutput(Handle handle, long invoice, String form) {
    this.handle = handle;
    this.invoice = invoice;
    this.form = form;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int length) {
    part++;
    handle
        .createUpdate(INSERT)
        .bind("invoice", invoice)
        .bind("form", form)
        .bind("part", part)
        .bind("content", Arrays.copyOfRange(octets, from, from + length))
        .execute();
  }
}
