package no.meetat.invoice;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Copies a page that was kept, line by line, without its end; or its section alone. */
final class KeptPage implements Consumer<String> {

  static final String SECTION = "<section>\n";
  static final String SECTION_END = "</section>\n";
  static final String PAGE_END = "</html>\n";

  private final boolean isWhole;
  private final PrintWriter out;
  private boolean inSection;

  KeptPage(boolean isWhole, PrintWriter out) {
    this.isWhole = isWhole;
    this.out = out;
  }

  @Override
  public void accept(String line) {
    inSection = inSection || line.equals(SECTION);
    if (inSection || (isWhole && !line.equals(PAGE_END))) {
      out.print(line);
    }
    inSection = inSection && !line.equals(SECTION_END);
  }
}
