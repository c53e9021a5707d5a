package no.meetat.cli;

import java.util.function.Consumer;
import no.meetat.charging.StoredRecord;
import no.meetat.cli.output.Progress;
import no.meetat.simulator.text.Rows;

/** Records as they are read first, which is counted: those stored later are not among them. */
final class FirstRead implements Rows<StoredRecord> {
  private final Rows<StoredRecord> all;
  private final Progress progress;
  private long highest;
  private boolean again;

  FirstRead(Rows<StoredRecord> all, Progress progress) {
    this.all = all;
    this.progress = progress;
  }

  @Override
  public void read(Consumer<StoredRecord> each) {
    if (again) {
      all.read(row -> passOn(row, each));
    } else {
      progress.begin("records", 0);
      all.read(row -> measure(row, each));
      progress.end();
    }
    again = true;
  }

  private void measure(StoredRecord row, Consumer<StoredRecord> each) {
    highest = Math.max(highest, row.cdrId());
    each.accept(row);
  }

  private void passOn(StoredRecord row, Consumer<StoredRecord> each) {
    if (row.cdrId() <= highest) {
      each.accept(row);
    }
  }
}
