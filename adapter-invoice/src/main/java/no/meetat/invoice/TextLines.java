package no.meetat.invoice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import no.meetat.invoicing.DocumentContent;

/** Reads a document of text in UTF-8 line by line. */
public final class TextLines implements Consumer<byte[]> {

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Consumer<String> each;

  private TextLines(Consumer<String> each) {
    this.each = each;
  }

  /** Hands over the lines with their ends. */
  public static void read(DocumentContent document, Consumer<String> each) {
    TextLines lines = new TextLines(each);
    document.forEach(lines);
    lines.finish();
  }

  @Override
  public void accept(byte[] part) {
    for (byte octet : part) {
      line.write(octet);
      if (octet == '\n') {
        finish();
      }
    }
  }

  private void finish() {
    if (line.size() > 0) {
      each.accept(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
  }
}
