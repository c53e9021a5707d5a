package no.meetat.sip.limit;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;

/**
 * Reports what peers cause without letting them fill the log: at most one line a peer in a minute,
 * and {@link #MAX_LINES} in all. A line says how many were held back in the minute before.
 */
public final class Quiet {

  /** Lines in a minute, of all peers. */
  static final int MAX_LINES = 60;

  /** How many peers are told apart in a minute. */
  static final int MAX_PEERS = 1_000;

  /** Characters of a line that are shown. */
  static final int MAX_LENGTH = 300;

  /** Controls, and what changes the direction of writing or is no character. */
  private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\u2028\\u2029]");

  private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Consumer<String> out;
  private final LongSupplier nanos;
  private Map<Source, Integer> before = new HashMap<>();
  private Map<Source, Integer> now = new HashMap<>();
  private long began;
  private int lines;

  /**
   * Nothing reported yet.
   *
   * @param out takes each line
   * @param nanos a monotonic clock
   */
  public Quiet(Consumer<String> out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /** Warnings of this logger. */
  public static Quiet warnings(Logger log) {
    return new Quiet(log::warn, System::nanoTime);
  }

  /** Reports it, unless this peer or too many others have been reported in this minute. */
  public synchronized void tell(InetAddress peer, String line) {
    turnMinute();
    Source source = Source.of(peer);
    int times = now.getOrDefault(source, 0);
    if (times > 0 || now.size() < MAX_PEERS) {
      now.put(source, times + 1);
    }
    if (times == 0 && lines < MAX_LINES) {
      lines++;
      out.accept(source + ": " + shown(line) + keptBack(before.getOrDefault(source, 0) - 1));
    }
  }

  /** A peer's own words may be in it, which must not begin a line or steer a terminal. */
  private static String shown(String line) {
    String part = line.substring(0, Math.min(line.length(), MAX_LENGTH));
    return NOT_SHOWN.matcher(part).replaceAll("?") + (line.length() > MAX_LENGTH ? "..." : "");
  }

  private void turnMinute() {
    long passed = nanos.getAsLong() - began;
    if (passed >= MINUTE_NANOS) {
      before = passed < 2 * MINUTE_NANOS ? now : new HashMap<>();
      now = new HashMap<>();
      began += passed;
      lines = 0;
    }
  }

  private static String keptBack(int times) {
    return times > 0 ? " (and " + times + " more in the minute before)" : "";
  }
}
