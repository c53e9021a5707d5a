package no.meetat.cli.benchmark;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Try;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time by the kind of thread, in nanoseconds, as Linux keeps it.
 *
 * @param nanos by the thread's name without its number
 */
record ThreadTimes(Map<String, Long> nanos) {

  private static final int MOST_SHOWN = 8;

  /** Of a process that runs on this machine. */
  static ThreadTimes of(long process) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process + "/task"))) {
      return threads
          .map(ThreadTimes::ofThread)
          .reduce(new ThreadTimes(HashMap.empty()), ThreadTimes::with);
    }
  }

  /** Nothing of a thread that has just ended. */
  private static ThreadTimes ofThread(Path thread) {
    return Try.of(() ->
            HashMap.of(
                Files.readString(thread.resolve("comm")).strip().replaceAll("[- #]+[0-9].*", ""),
                Long.valueOf(Files.readString(thread.resolve("schedstat")).split(" ", 2)[0])))
        .map(ThreadTimes::new)
        .getOrElse(new ThreadTimes(HashMap.empty()));
  }

  private ThreadTimes with(ThreadTimes others) {
    return new ThreadTimes(nanos.merge(others.nanos, Long::sum));
  }

  ThreadTimes since(ThreadTimes before) {
    return new ThreadTimes(
        nanos.map((name, spent) -> Tuple.of(name, spent - before.nanos.getOrElse(name, 0L))));
  }

  /** So many calls' share each, in microseconds, the largest first. */
  String among(int calls) {
    long all = nanos.values().sum().longValue();
    Seq<String> kinds =
        Vector.ofAll(nanos)
            .sortBy(kind -> -kind._2())
            .take(MOST_SHOWN)
            .map(kind -> kind._1().strip() + " " + micros(kind._2(), calls));
    return micros(all, calls) + " µs: " + kinds.mkString(", ");
  }

  private static long micros(long nanos, int calls) {
    return nanos / 1_000 / calls;
  }
}
