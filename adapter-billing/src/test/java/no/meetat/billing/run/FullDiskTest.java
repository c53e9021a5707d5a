package no.meetat.billing.run;

import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.closed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Unavailable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small file system in memory, where one may be mounted. */
class FullDiskTest {

  private static final int MEGABYTES = 4;
  private static final int CALLS = 2_000;

  private @TempDir Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk) == 0;
    assumeTrue(mounted, "no file system may be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "-l", disk);
    }
  }

  @Test
  void S35_a_full_disk_is_told_and_keeps_callers_out_and_loses_nothing() throws IOException {
    try (Store store = TestDatabase.SQLITE.open(disk)) {
      Run run = TestStore.start(store, new ManualClock());
      Path ballast = fill();
      IntStream.range(0, CALLS)
          .mapToObj(call -> "c" + call)
          .forEach(call -> run.journal().append(Vector.of(answered(call), closed(call))));

      assertThat(run.fault().map(StoreFault::kind)).isEqualTo(Option.some(StoreFault.Kind.FULL));
      assertThat(run.admitting(store.meetings()).find(new AccessCode("0000")).getLeft())
          .isEqualTo(Unavailable.UNAVAILABLE);
      Files.delete(ballast);
      Awaitility.await().until(() -> run.fault().isEmpty());
      run.close();
      assertThat(recorded(store)).hasSize(CALLS).doesNotHaveDuplicates();
    }
  }

  private Path fill() throws IOException {
    Path ballast = Files.createFile(disk.resolve("ballast"));
    try (var out = Files.newOutputStream(ballast)) {
      byte[] page = new byte[4_096];
      while (true) {
        out.write(page);
      }
    } catch (IOException full) {
      return ballast;
    }
  }

  private static Seq<String> recorded(Store store) {
    return TestStore.records(store).map(cdr -> cdr.callId().value());
  }

  private static int run(Object... words) throws Exception {
    List<String> command = Vector.of(words).map(Object::toString).asJava();
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
