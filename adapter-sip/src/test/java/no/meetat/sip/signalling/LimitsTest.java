package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import no.meetat.sip.signalling.transport.ListeningPoint;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;

/** Many calls, full houses, starting and stopping. */
class LimitsTest {

  private static final int MANY = 1_000;

  @Test
  void a_thousand_calls_leave_nothing_behind() {
    try (TestServer server = TestServer.trusting();
        TestPhone phone = server.phone("UDP")) {
      for (int call = 0; call < MANY; call++) {
        phone.newCall();
        phone.call();
        phone.hangUp();
      }

      assertThat(server.bridge.told).hasSize(2 * MANY);
      assertThat(server.sip.callsInProgress()).isZero();
      assertThat(server.media.open).hasValue(0);
      await().until(() -> server.sip.transactionsInProgress() == 0);
    }
  }

  @Test
  void a_call_too_many_gets_503_and_the_next_after_a_bye_is_taken() {
    try (TestServer server = new TestServer(settings -> settings.withMaxCalls(1));
        TestPhone first = server.phone("UDP");
        TestPhone second = server.phone("UDP")) {
      first.call();
      RequestText invite = second.invite();
      second.send(invite).expect(503);
      second.send(second.onBranchOf(invite, "ACK"));
      first.hangUp();
      second.newCall();

      second.call();
      second.hangUp();
    }
  }

  @Test
  void transactions_too_many_get_503_and_later_ones_are_served() {
    try (TestServer server =
            new TestServer(
                settings -> settings.withMaxTransactions(1).withTimers(TestServer.IMPATIENT));
        TestPhone phone = server.phone("UDP")) {
      phone.send(phone.request("OPTIONS")).expect(200);
      phone.send(phone.request("OPTIONS")).expect(503);
      await().until(() -> server.sip.transactionsInProgress() == 0);

      phone.send(phone.request("OPTIONS")).expect(200);
    }
  }

  @Test
  void RFC_3261_21_5_4_a_request_too_many_in_a_dialog_moves_the_call_to_no_other_server() {
    try (TestServer server = new TestServer(settings -> settings.withMaxTransactions(1));
        TestPhone phone = server.phone("TCP")) {
      phone.call();
      Reply refusal = phone.send(phone.request("OPTIONS")).expect(500);

      assertThat(Integer.valueOf(refusal.header("Retry-After"))).isBetween(0, 10);
    }
  }

  @Test
  void listening_on_all_addresses_the_one_towards_the_peer_is_told() {
    try (TestServer server = new TestServer(LimitsTest::onAllAddresses);
        TestPhone phone = server.phone("UDP")) {
      Reply ok = phone.call();
      phone.hangUp();

      assertThat(ok.body()).contains("c=IN IP4 127.0.0.1\r\n");
      assertThat(ok.header("Contact")).contains("@127.0.0.1:" + server.port);
    }
  }

  private static ImmutableSipSettings onAllAddresses(ImmutableSipSettings settings) {
    int port = settings.listening().head().address().getPort();
    InetSocketAddress all = new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), port);
    return SipSettings.listeningOn(new ListeningPoint(Carrier.UDP, all))
        .withTimers(settings.timers());
  }

  @Test
  void a_connection_too_many_is_closed_and_others_live_on() {
    ConnectionLimits one = connections(1, Duration.ofMinutes(1));
    try (TestServer server = new TestServer(settings -> settings.withConnections(one));
        TestPhone first = server.phone("TCP")) {
      first.call();
      try (TestPhone second = server.phone("TCP")) {
        assertThat(second.next().text()).isEmpty();
      }
      first.hangUp();
    }
  }

  private static ConnectionLimits connections(int most, Duration patience) {
    return new ConnectionLimits(most, most, patience, patience, patience, patience);
  }

  @OverEachStream
  void a_connection_that_is_idle_or_slow_is_closed(String protocol) {
    ConnectionLimits hasty = connections(10, Duration.ofSeconds(3));
    try (TestServer server = new TestServer(settings -> settings.withConnections(hasty));
        TestPhone idle = server.phone(protocol);
        TestPhone slow = server.phone(protocol)) {
      slow.send("INVITE sip:");

      assertThat(idle.next().text()).isEmpty();
      assertThat(slow.next().text()).isEmpty();
    }
  }

  @Test
  void a_port_in_use_is_told() {
    try (TestServer server = TestServer.started()) {
      SipServer second =
          new SipServer(
              server.settings(),
              server.media,
              new NewCalls(AccessNumbers.DEFAULT, () -> new CallId("none"), () -> true),
              () -> new Moment(0, Instant.EPOCH));

      assertThat(second.start(server.bridge).getLeft().reason())
          .startsWith("cannot listen on UDP 127.0.0.1:" + server.port + ": ");
    }
  }

  @Test
  void a_public_address_is_told_in_place_of_our_own() {
    InetAddress outside = InetAddress.ofLiteral("192.0.2.7");
    try (TestServer server =
            new TestServer(settings -> settings.withPublicAddresses(Vector.of(outside)));
        TestPhone phone = server.phone("UDP")) {
      Reply ok = phone.call();
      phone.hangUp();

      assertThat(ok.body())
          .containsPattern("o=- [0-9]+ 1 IN IP4 192.0.2.7\r\n")
          .contains("c=IN IP4 192.0.2.7\r\n");
      assertThat(ok.header("Contact")).contains("@192.0.2.7:");
    }
  }

  @Test
  void stopping_hangs_up_all_calls_and_waits_for_their_agreement() throws Exception {
    TestServer server = TestServer.started();
    try (TestPhone phone = server.phone("UDP");
        TestPhone late = server.phone("UDP")) {
      phone.call();
      phone.send(phone.request("OPTIONS")).expect(200);
      Thread stopping = Thread.ofVirtual().start(server.sip::stop);
      Reply bye = phone.expectRequest("BYE");
      late.send(late.invite()).expect(503);
      phone.ok(bye);
      stopping.join();

      assertThat(server.sip.callsInProgress()).isZero();
      assertThat(server.media.open).hasValue(0);
    }
  }

  @OverEachStream
  void two_hundred_calls_at_once_are_kept_apart(String protocol) {
    try (TestServer server = TestServer.trusting()) {
      Vector<TestPhone> phones = Vector.range(0, 200).map(number -> server.calling(protocol));
      assertThat(server.sip.callsInProgress()).isEqualTo(200);
      phones.forEach(TestPhone::hangUp);
      phones.forEach(TestPhone::close);

      assertThat(server.sip.callsInProgress()).isZero();
    }
  }
}
