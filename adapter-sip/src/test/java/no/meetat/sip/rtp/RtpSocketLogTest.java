package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nobody outside can fill the log. */
class RtpSocketLogTest {

  private static final InetAddress OURS = InetAddress.ofLiteral("127.0.0.1");

  private final Logger logger = (Logger) LoggerFactory.getLogger(RtpSocket.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

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
  void a_caller_who_hangs_up_at_once_leaves_no_line() throws IOException {
    RtpSocket socket = RtpSocket.bind(OURS, 0);
    socket.close();
    socket.connect(new PeerRule.Fixed(new InetSocketAddress("127.0.0.9", 4000)));

    assertThat(log.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.INFO));
  }

  @Test
  void calls_to_a_place_that_cannot_be_reached_leave_one_line_in_a_minute() throws IOException {
    for (int call = 0; call < 10; call++) {
      try (RtpSocket socket = RtpSocket.bind(OURS, 0)) {
        socket.connect(new PeerRule.Fixed(new InetSocketAddress("192.0.2.77", 0)));
      }
    }

    assertThat(log.list).hasSizeLessThanOrEqualTo(1);
  }
}
