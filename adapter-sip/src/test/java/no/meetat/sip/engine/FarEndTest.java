package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.prompt.Clip;
import org.junit.jupiter.api.Test;

/** Whose media are heard, and where ours go, by the path of the peer (RFC 7362). */
class FarEndTest {

  /** 1 s. */
  private static final int LEARN_AFTER = 50;

  /** 30 s. */
  private static final int LEARN_UNTIL = 1_500;

  /** 5 s. */
  private static final int LOST_AFTER = 250;

  /** The streams of the phone, of the same phone started anew, and of somebody else. */
  private static final int PHONE = 1;

  private static final int REBOOTED = 2;
  private static final int NEIGHBOUR = 3;

  private static final InetAddress ROUTER = InetAddress.ofLiteral("192.0.2.1");
  private static final InetSocketAddress INSIDE = new InetSocketAddress("10.0.0.5", 4000);
  private static final InetSocketAddress OUTSIDE = new InetSocketAddress(ROUTER, 61_000);
  private static final InetSocketAddress NEXT_DOOR = new InetSocketAddress(ROUTER, 61_002);
  private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("198.51.100.66", 4000);
  private static final Clip CLIP = MixTest.level(500, 500);

  private final FakeRoom room = new FakeRoom(1, CLIP);
  private final FakePhone phone = room.call("a", Codecs.PCMA);

  @Test
  void a_phone_behind_NAT_is_learnt_a_second_after_it_has_shown_itself() {
    begin(MediaPath.LEARN, INSIDE);
    phone.wire.comesFrom(OUTSIDE);
    speak(LEARN_AFTER);
    assertThat(phone.wire.sent()).isZero();
    assertThat(room.counters.elsewhere()).isEqualTo(LEARN_AFTER);

    speak(2);

    assertThat(phone.wire.sources().target()).isEqualTo(OUTSIDE);
    assertThat(phone.wire.sent()).isEqualTo(2);
    assertThat(room.told)
        .containsExactly("a media comes from 192.0.2.1:61000, negotiated was 10.0.0.5:4000: heard");
  }

  @Test
  void who_has_not_shown_itself_teaches_nothing() {
    phone.media.follow(MediaPath.LEARN, ROUTER, HashSet.of(ROUTER));
    negotiate(INSIDE, StreamDirection.SEND_RECEIVE);
    phone.wire.comesFrom(OUTSIDE);
    speak(3 * LEARN_AFTER);

    assertThat(phone.wire.sources().hasHeard()).isFalse();
    assertThat(phone.wire.sent()).isZero();
  }

  @Test
  void what_is_negotiated_comes_before_what_could_be_learnt() {
    begin(MediaPath.LEARN, INSIDE);
    speak(1);
    phone.comesFrom(NEXT_DOOR, NEIGHBOUR);
    speak(LEARN_UNTIL);

    assertThat(phone.wire.sources().target()).isEqualTo(INSIDE);
    assertThat(room.told).isEmpty();
  }

  @Test
  void nobody_redirects_what_has_been_learnt_not_even_by_hold_and_resume() {
    learn();

    phone.comesFrom(NEXT_DOOR, NEIGHBOUR);
    speak(1);
    phone.comesFrom(ELSEWHERE, PHONE);
    hold();
    speak(LEARN_AFTER);
    negotiate(INSIDE, StreamDirection.SEND_RECEIVE);
    speak(LEARN_AFTER);

    assertThat(phone.wire.sources().target()).isEqualTo(OUTSIDE);
  }

  @Test
  void what_is_no_RTP_teaches_nothing_and_is_not_told() {
    begin(MediaPath.LEARN, INSIDE);
    phone.wire.comesFrom(OUTSIDE);
    for (int tick = 0; tick < 2 * LEARN_AFTER; tick++) {
      phone.wire.put(new byte[200]);
      room.tick();
    }

    assertThat(phone.wire.sources().hasHeard()).isFalse();
    assertThat(phone.wire.sent()).isZero();
    assertThat(room.told).isEmpty();
  }

  @Test
  void who_is_silent_for_30_seconds_is_not_learnt_any_more() {
    begin(MediaPath.LEARN, INSIDE);
    rest(LEARN_UNTIL);
    phone.comesFrom(NEXT_DOOR, NEIGHBOUR);
    speak(1);
    assertThat(phone.wire.sources().hasHeard()).isFalse();

    phone.comesFrom(INSIDE, PHONE);
    speak(1);
    assertThat(phone.wire.sources().hasHeard()).isTrue();
  }

  @Test
  void who_speaks_from_where_it_said_gets_its_media_back_from_who_spoke_first() {
    begin(MediaPath.LEARN, INSIDE);
    rest(LEARN_AFTER);
    phone.comesFrom(NEXT_DOOR, NEIGHBOUR);
    speak(LEARN_UNTIL);
    assertThat(phone.wire.sources().target()).isEqualTo(NEXT_DOOR);

    phone.comesFrom(INSIDE, PHONE);
    speak(1);
    phone.comesFrom(NEXT_DOOR, NEIGHBOUR);
    speak(LEARN_UNTIL);

    assertThat(phone.wire.sources().target()).isEqualTo(INSIDE);
  }

  @Test
  void while_media_are_new_who_sends_one_packet_takes_them_for_a_second_only() {
    begin(MediaPath.LEARN, INSIDE);
    rest(LEARN_AFTER);
    phone.comesFrom(NEXT_DOOR, NEIGHBOUR);
    speak(1);
    phone.comesFrom(OUTSIDE, PHONE);
    speak(LEARN_AFTER + 1);

    assertThat(phone.wire.sources().target()).isEqualTo(OUTSIDE);
  }

  @Test
  void a_phone_whose_NAT_moves_it_is_known_by_its_stream() {
    learn();
    rest(LEARN_UNTIL);
    phone.comesFrom(NEXT_DOOR, PHONE);
    speak(1);

    assertThat(phone.wire.sources().target()).isEqualTo(NEXT_DOOR);
  }

  @Test
  void a_phone_that_has_started_anew_is_found_after_its_reINVITE() {
    learn();
    rest(LEARN_UNTIL);
    phone.comesFrom(NEXT_DOOR, REBOOTED);
    speak(1);
    assertThat(phone.wire.sources().target()).isEqualTo(OUTSIDE);

    negotiate(INSIDE, StreamDirection.SEND_RECEIVE);
    speak(2);
    assertThat(phone.wire.sources().target()).isEqualTo(NEXT_DOOR);
  }

  @Test
  void who_was_heard_from_where_it_said_is_found_elsewhere_after_its_reINVITE() {
    begin(MediaPath.LEARN, INSIDE);
    phone.comesFrom(INSIDE, PHONE);
    speak(1);
    rest(LOST_AFTER);
    negotiate(INSIDE, StreamDirection.SEND_RECEIVE);
    phone.comesFrom(NEXT_DOOR, REBOOTED);
    speak(2);

    assertThat(phone.wire.sources().target()).isEqualTo(NEXT_DOOR);
  }

  @Test
  void a_phone_silent_on_hold_is_sent_to_as_before_and_gets_its_media_back_from_others() {
    learn();
    rest(LEARN_UNTIL);
    hold();
    rest(LOST_AFTER);
    negotiate(INSIDE, StreamDirection.SEND_RECEIVE);
    rest(1);
    assertThat(phone.wire.sources().target()).isEqualTo(OUTSIDE);

    phone.comesFrom(NEXT_DOOR, NEIGHBOUR);
    speak(LEARN_AFTER);
    phone.comesFrom(OUTSIDE, PHONE);
    speak(1);

    assertThat(phone.wire.sources().target()).isEqualTo(OUTSIDE);
  }

  /** The phone is known outside. */
  private void learn() {
    begin(MediaPath.LEARN, INSIDE);
    phone.comesFrom(OUTSIDE, PHONE);
    speak(LEARN_AFTER + 1);
    assertThat(phone.wire.sources().target()).isEqualTo(OUTSIDE);
  }

  private void hold() {
    negotiate(new InetSocketAddress("0.0.0.0", 4000), StreamDirection.INACTIVE);
  }

  @Test
  void a_trunk_is_heard_from_any_port_and_sent_to_where_it_says() {
    phone.media.trust();
    begin(MediaPath.ASYMMETRIC, INSIDE);
    phone.wire.comesFrom(OUTSIDE);
    speak(1);
    phone.wire.comesFrom(new InetSocketAddress(INSIDE.getAddress(), 4444));
    speak(1);

    assertThat(phone.wire.sources().target()).isEqualTo(INSIDE);
    assertThat(phone.wire.sent()).isEqualTo(2);
    assertThat(room.counters.received()).isEqualTo(2);
  }

  @Test
  void a_fixed_peer_is_not_heard_from_elsewhere_and_that_is_told_once() {
    begin(MediaPath.FIXED, INSIDE);
    phone.wire.comesFrom(OUTSIDE);
    speak(3 * LEARN_AFTER);

    assertThat(room.counters.elsewhere()).isEqualTo(3 * LEARN_AFTER);
    assertThat(room.counters.received()).isZero();
    assertThat(room.told)
        .containsExactly(
            "a media comes from 192.0.2.1:61000, negotiated was 10.0.0.5:4000: not heard");
  }

  /** The ACK has come, and packets come from what was negotiated. */
  private void begin(MediaPath path, InetSocketAddress remote) {
    phone.media.follow(path, ROUTER, HashSet.of(ROUTER));
    phone.media.vouchFor(ROUTER);
    negotiate(remote, StreamDirection.SEND_RECEIVE);
  }

  private void negotiate(InetSocketAddress remote, StreamDirection direction) {
    phone.media.negotiate(
        new MediaStream(remote, Codecs.PCMA, 8, OptionalInt.of(FakePhone.EVENTS), direction));
  }

  private void rest(int ticks) {
    for (int tick = 0; tick < ticks; tick++) {
      room.tick();
    }
  }

  private void speak(int ticks) {
    for (int tick = 0; tick < ticks; tick++) {
      phone.say(1000);
      room.tick();
    }
  }
}
