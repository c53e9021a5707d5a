package no.meetat.cli.real;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long is waited for what a client or the server does: far longer than a busy machine needs.
 */
final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private Patience() {}

  static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(LONGEST).pollInterval(BETWEEN);
  }
}
