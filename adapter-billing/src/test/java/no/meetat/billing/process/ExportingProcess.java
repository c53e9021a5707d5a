package no.meetat.billing.process;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.export.Export;

/** Divides a file off, says its number, and goes no further until it is killed. */
final class ExportingProcess {

  private ExportingProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    Store store = TestStore.open(Path.of(arguments[0]));
    Export export = store.startExport().get();
    say(System.out, export.divide("csv").get().get().seq());
    new CountDownLatch(1).await();
  }

  private static void say(PrintStream out, long seq) {
    out.println(seq);
    out.flush();
  }
}
