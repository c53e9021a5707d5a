package no.meetat.cli.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Measures the set-up of calls that come evenly and are hung up at once; run with the launcher, an
 * empty directory, calls a second, and minutes. The disk is measured in the same run, for no call
 * is answered before its record is on it.
 */
final class SetUpBenchmark {

  private static final int SECONDS = 60;

  private SetUpBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[1]);
    int rate = Integer.parseInt(arguments[2]);
    int minutes = Integer.parseInt(arguments[3]);
    print("disk, fdatasync of 4 KiB: " + DiskSync.measure(directory));
    try (MeasuredServer server = new MeasuredServer(Path.of(arguments[0]), directory);
        EvenCalls calls = new EvenCalls(server.address())) {
      for (int minute = 1; minute <= minutes; minute++) {
        ThreadTimes before = server.threads();
        Times answers = calls.make(rate, SECONDS);
        ThreadTimes spent = server.threads().since(before);
        print("minute %d, %d calls/s: INVITE to 200 %s".formatted(minute, rate, answers));
        print("  CPU a call %s".formatted(spent.among(rate * SECONDS)));
      }
    }
    print("disk, fdatasync of 4 KiB: " + DiskSync.measure(directory));
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
