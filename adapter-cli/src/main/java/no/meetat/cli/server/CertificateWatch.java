package no.meetat.cli.server;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import no.meetat.sip.signalling.tls.Tls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has changed files of TLS read again, and says at once, and once a day, what an operator should
 * look after.
 */
final class CertificateWatch implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

  private final Option<Tls> tls;
  private final InstantSource clock;
  private final Watch watch = new Watch("meetat-certificates", this::look);
  private Option<String> told = Option.none();
  private Instant toldAt = Instant.MIN;

  /** Of these files; of none where TLS is not served. */
  CertificateWatch(Option<Tls> tls, InstantSource clock) {
    this.tls = tls;
    this.clock = clock;
  }

  /** Looks from now on. */
  void start() {
    if (tls.isDefined()) {
      watch.start(Duration.ZERO, LOOK);
    }
  }

  /** When the certificate expires, seconds since 1970; 0 where TLS is not served. */
  long expires() {
    return tls.map(served -> served.expires().getEpochSecond()).getOrElse(0L);
  }

  /** What an operator should look after; none while all is well. */
  Option<String> warning() {
    return tls.flatMap(served -> served.warning(clock.instant()));
  }

  /** What it throws would end all further looks. */
  void look() {
    try {
      tls.forEach(Tls::look);
      Option<String> now = warning();
      now.filter(this::isNews).forEach(this::tell);
      told = now;
    } catch (RuntimeException fault) {
      LOG.warn("the files of TLS cannot be looked at: {}", fault.toString());
    }
  }

  private void tell(String what) {
    LOG.warn("{}", what);
    toldAt = clock.instant();
  }

  private boolean isNews(String what) {
    return !told.contains(what) || !clock.instant().isBefore(toldAt.plus(AGAIN));
  }

  @Override
  public void close() {
    watch.close();
  }
}
