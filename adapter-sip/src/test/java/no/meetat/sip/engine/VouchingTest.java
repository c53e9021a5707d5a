package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import no.meetat.call.CallId;
import no.meetat.prompt.Prompt;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.G711;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is sent to an address that has not shown itself. */
class VouchingTest {

  /** What one packet buys: 1 s. */
  private static final int A_SECOND = 50;

  /** The most that any number of packets buys: 20 s. */
  private static final int CONSENT = 20 * A_SECOND;

  private static final Clip PROMPT = MixTest.level(500, 3);
  private static final InetAddress CALLER = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress VICTIM = InetAddress.ofLiteral("127.0.0.7");

  private final FakeRoom room = new FakeRoom(1, MixTest.level(2000, 3));
  private final FakePhone phone = room.call("a", Codecs.PCMA);

  @Test
  void before_the_ACK_nothing_is_sent_and_the_prompt_is_heard_from_its_beginning_after() {
    negotiate(CALLER, 4000);
    phone.media.play(PROMPT);
    ticks(10);
    assertThat(phone.wire.sent()).isZero();
    assertThat(room.told).isEmpty();
    phone.media.vouchFor(CALLER);
    ticks(3);
    assertThat(phone.wire.sent()).isEqualTo(3);
    assertThat(phone.heardLevel()).isBetween(480, 520);
    assertThat(room.told).containsExactly("a promptsEnded");
  }

  @Test
  void an_ACK_vouches_for_no_other_address() {
    phone.media.vouchFor(CALLER);
    negotiate(VICTIM, 4000);
    ticks(10);
    assertThat(phone.wire.sent()).isZero();
  }

  @Test
  void RTP_vouches_for_the_address_and_port_it_comes_from() {
    negotiate(VICTIM, 4000);
    phone.say(1000);
    ticks(2);
    assertThat(phone.wire.sent()).isEqualTo(2);
    negotiate(VICTIM, 4002);
    ticks(2);
    assertThat(phone.wire.sent()).isEqualTo(2);
  }

  @Test
  void a_telephone_that_has_spoken_is_vouched_for_when_it_comes_back_from_hold() {
    negotiate(VICTIM, 4000);
    phone.say(1000);
    room.tick();
    negotiate(VICTIM, 4000, StreamDirection.INACTIVE);
    room.tick();
    negotiate(VICTIM, 4000);
    room.tick();
    assertThat(phone.wire.sent()).isEqualTo(2);
  }

  @Test
  void what_is_no_RTP_vouches_for_nobody() {
    negotiate(VICTIM, 4000);
    phone.wire.put(new byte[] {1, 2, 3});
    ticks(2);
    assertThat(phone.wire.sent()).isZero();
  }

  @Test
  void a_packet_vouches_for_a_second_and_the_next_one_anew() {
    negotiate(VICTIM, 4000);
    phone.say(1000);
    ticks(A_SECOND + 100);
    assertThat(phone.wire.sent()).isEqualTo(A_SECOND);
    int timestamp = phone.wire.last().timestamp();
    phone.say(1000);
    ticks(1);
    assertThat(phone.wire.sent()).isEqualTo(A_SECOND + 1);
    assertThat(phone.wire.last().timestamp() - timestamp).isEqualTo(101 * G711.FRAME);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "19, 19", "20, 20", "21, 20", "500, 20"})
  void each_packet_vouches_for_a_second_more_up_to_20(int packets, int seconds) {
    negotiate(VICTIM, 4000);
    speak(packets);
    int sent = phone.wire.sent();
    ticks(CONSENT + 100);
    assertThat(phone.wire.sent()).isEqualTo(sent + seconds * A_SECOND - 1);
  }

  @Test
  void RFC_6263_who_has_spoken_hears_on_by_a_keepalive_every_15_seconds() {
    negotiate(VICTIM, 4000);
    speak(20);
    for (int keepalives = 0; keepalives < 10; keepalives++) {
      ticks(15 * A_SECOND - 1);
      speak(1);
    }
    assertThat(phone.wire.sent()).isEqualTo(20 + 10 * 15 * A_SECOND);
  }

  private void speak(int packets) {
    for (int packet = 0; packet < packets; packet++) {
      phone.say(1000);
      ticks(1);
    }
  }

  @Test
  void who_listens_in_silence_where_it_has_shown_itself_goes_on_hearing() {
    phone.media.vouchFor(CALLER);
    negotiate(CALLER, 4000);
    phone.say(1000);
    ticks(2 * CONSENT);
    assertThat(phone.wire.sent()).isEqualTo(2 * CONSENT);
  }

  @Test
  void what_is_no_RTP_holds_nothing_open() {
    negotiate(VICTIM, 4000);
    phone.say(1000);
    for (int tick = 0; tick < A_SECOND + 100; tick++) {
      phone.wire.put(new byte[200]);
      ticks(1);
    }
    assertThat(phone.wire.sent()).isEqualTo(A_SECOND);
  }

  @Test
  void a_new_address_in_a_later_offer_must_show_itself_too() {
    phone.media.vouchFor(CALLER);
    negotiate(CALLER, 4000);
    ticks(1);
    negotiate(VICTIM, 4000);
    ticks(5);
    assertThat(phone.wire.sent()).isEqualTo(1);
    negotiate(CALLER, 4002);
    ticks(1);
    assertThat(phone.wire.sent()).isEqualTo(2);
  }

  @Test
  void a_trusted_peer_may_name_any_address() {
    phone.media.trust();
    negotiate(VICTIM, 4000);
    ticks(2);
    assertThat(phone.wire.sent()).isEqualTo(2);
  }

  private void negotiate(InetAddress address, int port) {
    negotiate(address, port, StreamDirection.SEND_RECEIVE);
  }

  private void negotiate(InetAddress address, int port, StreamDirection direction) {
    InetSocketAddress remote = new InetSocketAddress(address, port);
    phone.media.negotiate(new MediaStream(remote, Codecs.PCMA, 8, OptionalInt.of(101), direction));
  }

  private void ticks(int count) {
    IntStream.range(0, count).forEach(any -> room.tick());
  }

  @Test
  void a_real_socket_that_did_not_ask_receives_nothing() throws IOException {
    try (MediaEngine engine = engine();
        DatagramSocket victim = new DatagramSocket(0, VICTIM)) {
      engine.start(new RecordingBridge());
      MediaSession session = engine.open(new CallId("a"), CALLER, () -> {}).get();
      session.vouchFor(CALLER);
      InetSocketAddress named = new InetSocketAddress(VICTIM, victim.getLocalPort());
      session.negotiated(
          new MediaStream(
              named, Codecs.PCMA, 8, OptionalInt.empty(), StreamDirection.SEND_RECEIVE));
      engine.play(new CallId("a"), new Prompt.Welcome());
      assertThat(receives(victim)).isFalse();
      session.vouchFor(VICTIM);
      assertThat(receives(victim)).isTrue();
    }
  }

  private static MediaEngine engine() {
    return new MediaEngine(
        MediaSettings.defaults().withPorts(30_500, 30_520).withWorkers(1),
        PromptLibrary.of(Language.NB, Option.none()),
        () -> Conferences.AT,
        new Random(1));
  }

  private static boolean receives(DatagramSocket socket) throws IOException {
    try {
      socket.setSoTimeout(300);
      socket.receive(new DatagramPacket(new byte[2048], 2048));
      return true;
    } catch (SocketTimeoutException nothing) {
      return false;
    }
  }
}
