package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import no.meetat.sip.signalling.TestTls;
import no.meetat.sip.signalling.tls.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CertificateWatchTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(CertificateWatch.class);
  private final Tls tls = Tls.open(TestTls.files("server"), any -> HashSet.empty()).get();
  private Instant now = tls.expires().minus(Duration.ofDays(40));
  private final CertificateWatch watch = new CertificateWatch(Option.some(tls), () -> now);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    logger.setLevel(Level.WARN);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    logger.setAdditive(true);
    logger.setLevel(null);
    watch.close();
  }

  @Test
  void an_operator_is_told_once_a_day_that_the_certificate_expires() {
    watch.look();
    assertThat(watch.warning()).isEmpty();

    now = tls.expires().minus(Duration.ofDays(20));
    watch.look();
    watch.look();
    assertThat(watch.warning().get()).contains("sip.example.com", "expires on ");
    assertThat(log.list).hasSize(1);

    now = now.plus(Duration.ofDays(1));
    watch.look();
    assertThat(log.list).hasSize(2);
  }

  @Test
  void when_it_expires_is_a_figure() {
    assertThat(watch.expires()).isEqualTo(tls.expires().getEpochSecond());
  }

  @Test
  void without_TLS_there_is_nothing_to_look_after() {
    try (CertificateWatch none = new CertificateWatch(Option.none(), () -> now)) {
      none.start();

      assertThat(none.warning()).isEmpty();
      assertThat(none.expires()).isZero();
    }
  }
}
