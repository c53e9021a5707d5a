package no.meetat.cli.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** How long the disk takes to keep what is appended to a file. */
final class DiskSync {

  private static final int COUNT = 1_000;
  private static final int OCTETS = 4 << 10;

  private DiskSync() {}

  static Times measure(Path directory) throws IOException {
    Path file = Files.createTempFile(directory, "sync", "");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      List<Long> nanos = new ArrayList<>();
      for (int time = 0; time < COUNT; time++) {
        channel.write(ByteBuffer.allocate(OCTETS));
        long from = System.nanoTime();
        channel.force(false);
        nanos.add(System.nanoTime() - from);
      }
      return Times.of(nanos, COUNT);
    } finally {
      Files.delete(file);
    }
  }
}
