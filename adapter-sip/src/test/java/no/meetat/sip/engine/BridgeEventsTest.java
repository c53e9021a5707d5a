package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetSocketAddress;
import no.meetat.call.CallId;
import no.meetat.sip.call.Elsewhere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nobody outside can fill the log. */
class BridgeEventsTest {

  private static final InetSocketAddress INSIDE = new InetSocketAddress("10.0.0.5", 4000);

  private final Logger logger = (Logger) LoggerFactory.getLogger(BridgeEvents.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final BridgeEvents events = new BridgeEvents(() -> Conferences.AT, Runnable::run);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void calls_whose_media_come_from_one_address_leave_one_line_in_a_minute() {
    for (int call = 0; call < 10; call++) {
      elsewhere("a" + call, new InetSocketAddress("192.0.2.1", 61_000 + call));
    }
    elsewhere("b", new InetSocketAddress("198.51.100.7", 61_000));

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "192.0.2.1: call a0: media comes from 192.0.2.1:61000, negotiated was 10.0.0.5:4000:"
                + " heard",
            "198.51.100.7: call b: media comes from 198.51.100.7:61000, negotiated was"
                + " 10.0.0.5:4000: heard");
  }

  private void elsewhere(String call, InetSocketAddress source) {
    events.mediaElsewhere(new CallId(call), new Elsewhere(source, INSIDE, true));
  }
}
