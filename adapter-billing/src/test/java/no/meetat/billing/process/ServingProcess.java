package no.meetat.billing.process;

import io.vavr.collection.Vector;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.contract.Samples;

/** Serves endless calls and prints the id of each whose record is durable, until it is killed. */
final class ServingProcess {

  private static final int CALLERS = 8;

  private ServingProcess() {}

  public static void main(String[] arguments) {
    Store store = TestStore.open(Path.of(arguments[0]));
    Run run = TestStore.start(store, new ManualClock());
    IntStream.range(0, CALLERS).forEach(caller -> Thread.ofPlatform().start(() -> serve(run)));
  }

  private static void serve(Run run) {
    while (true) {
      String id = run.callIds().get().value();
      run.journal().append(Vector.of(Samples.answered("open-" + id)));
      run.journal().append(Vector.of(Samples.answered(id), Samples.closed(id)));
      say(System.out, id);
    }
  }

  private static void say(PrintStream out, String id) {
    out.println(id);
    out.flush();
  }
}
