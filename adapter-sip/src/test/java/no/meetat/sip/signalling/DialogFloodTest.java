package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Stream;
import no.meetat.sip.signalling.transaction.Timers;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a trusted peer can do to others by more requests in one dialog than a call needs. */
class DialogFloodTest {

  private static final int FLOOD = 1_000;
  private static final int SERVED_AT_ONCE = 100;

  private static void flood(TestPhone phone) {
    for (int info = 0; info < FLOOD; info++) {
      phone.send(key(phone).toString());
    }
  }

  private static RequestText key(TestPhone phone) {
    return phone.request("INFO").body("application/dtmf", "1");
  }

  @OverEachTransport
  void of_a_flood_few_are_served_and_the_call_can_still_be_ended(String protocol) {
    try (TestServer server = TestServer.trusting();
        TestPhone phone = server.phone(protocol)) {
      phone.call();
      flood(phone);
      phone.hangUp();

      assertThat(server.bridge.told).endsWith("hungUp").hasSizeBetween(SERVED_AT_ONCE, FLOOD - 1);
      assertThat(server.sip.requestsOverRate()).isPositive();
    }
  }

  @Test
  void each_request_of_a_flood_is_served_or_counted() {
    try (TestServer server = TestServer.trusting();
        TestPhone phone = server.phone("TCP")) {
      phone.call();
      flood(phone);
      phone.hangUp();

      assertThat(keys(server) + server.sip.requestsOverRate()).isEqualTo(FLOOD);
    }
  }

  private static long keys(TestServer server) {
    return server.bridge.told.stream().filter(told -> told.startsWith("key")).count();
  }

  @Test
  void the_first_above_the_rate_is_to_be_tried_again_later() {
    try (TestServer server = TestServer.trusting();
        TestPhone phone = server.phone("TCP")) {
      phone.call();
      flood(phone);
      Reply refusal = phone.expect(500);
      phone.hangUp();

      assertThat(refusal.header("Retry-After")).isNotEmpty();
    }
  }

  @Test
  void another_call_of_the_same_peer_is_served_beside_it() {
    try (TestServer server = TestServer.trusting();
        TestPhone flooding = server.phone("UDP");
        TestPhone other = server.phone("UDP")) {
      flooding.call();
      other.call();
      flood(flooding);
      other.send(key(other)).expect(200);
      other.hangUp();
      flooding.hangUp();
    }
  }

  @Test
  void an_ACK_and_a_CANCEL_pass_above_the_rate() {
    try (TestServer server =
            new TestServer(
                settings -> settings.withPeers(TestServer.LOOPBACK).withTimers(Timers.DEFAULT));
        TestPhone phone = server.phone("TCP")) {
      phone.call();
      RequestText again = phone.invite();
      phone.send(again).expect(200);
      RequestText ack = phone.ack();
      flood(phone);
      phone.send(phone.onBranchOf(again, "CANCEL"));
      assertThat(answerTo(phone, "CANCEL").status()).isEqualTo(200);
      phone.send(ack);
      phone.hangUp();

      assertThat(server.media.shown).hasSize(2);
    }
  }

  private static Reply answerTo(TestPhone phone, String method) {
    return Stream.generate(phone::next)
        .limit(FLOOD)
        .filter(reply -> reply.header("CSeq").endsWith(method))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_flood_is_logged_once_in_a_call() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(SipCall.class);
    log.start();
    logger.addAppender(log);
    try (TestServer server = TestServer.trusting();
        TestPhone phone = server.phone("TCP")) {
      phone.call();
      flood(phone);
      phone.hangUp();

      assertThat(log.list).hasSize(1);
      assertThat(log.list.getFirst().getFormattedMessage()).startsWith("call c1: too many");
    } finally {
      logger.detachAppender(log);
    }
  }
}
