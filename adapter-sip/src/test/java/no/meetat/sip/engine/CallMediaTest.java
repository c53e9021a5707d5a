package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.meetat.conference.ConferenceEvent;
import no.meetat.sip.call.MixedFrames;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.codec.G711;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.media.AgreedCodec;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.PacketTime;
import no.meetat.sip.media.ReportRoute;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.prompt.Clip;
import org.junit.jupiter.api.Test;

class CallMediaTest {

  private static final Clip MUSIC = MixTest.level(2000, 3);
  private static final Clip PROMPT = MixTest.level(500, 2);

  private static final AgreedCodec PCMA = new AgreedCodec(Codecs.PCMA, 8);
  private static final AgreedCodec PCMU = new AgreedCodec(Codecs.PCMU, 0);
  private static final AgreedCodec G722 = new AgreedCodec(Codecs.G722, 9);
  private static final InetSocketAddress HERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);

  private final FakeRoom room = new FakeRoom(1, MUSIC);

  @Test
  void S15_callers_on_hold_hear_music_and_nobody_hears_them() {
    FakePhone a = room.join("a", Codecs.PCMA);
    FakePhone b = room.join("b", Codecs.PCMA);
    a.say(9000);
    room.tick();
    assertThat(b.heardCodes()).isEqualTo(music(Codecs.PCMA));
    assertThat(a.heardCodes()).isEqualTo(music(Codecs.PCMA));
  }

  private static byte[] music(Codec codec) {
    Payload first = new Payload();
    MUSIC.payload(0, codec, first);
    return Arrays.copyOf(first.octets(), first.length());
  }

  @Test
  void a_call_in_no_conference_hears_its_prompts_else_silence() {
    FakePhone phone = room.call("a", Codecs.PCMU);
    phone.negotiate(StreamDirection.SEND_RECEIVE);
    phone.media.play(PROMPT);
    ticks(2);
    assertThat(phone.heardLevel()).isBetween(480, 520);
    assertThat(room.told).containsExactly("a promptsEnded");
    room.tick();
    assertThat(phone.heardLevel()).isZero();
  }

  @Test
  void prompts_wait_until_the_session_is_negotiated() {
    FakePhone phone = room.call("a", Codecs.PCMU);
    phone.media.play(PROMPT);
    ticks(5);
    assertThat(phone.wire.sent()).isZero();
    assertThat(room.told).isEmpty();
    phone.negotiate(StreamDirection.SEND_RECEIVE);
    ticks(2);
    assertThat(phone.wire.sent()).isEqualTo(2);
    assertThat(room.told).containsExactly("a promptsEnded");
  }

  @Test
  void the_bridge_is_told_after_the_last_of_several_prompts() {
    FakePhone phone = room.join("a", Codecs.PCMU);
    phone.media.play(PROMPT);
    phone.media.play(PROMPT);
    ticks(3);
    assertThat(room.told).isEmpty();
    room.tick();
    assertThat(room.told).containsExactly("a promptsEnded");
  }

  @Test
  void prompts_that_are_stopped_are_silent_and_nobody_is_told() {
    FakePhone phone = room.join("a", Codecs.PCMU);
    phone.media.play(PROMPT);
    room.tick();
    phone.media.stop();
    ticks(3);
    assertThat(phone.heardLevel()).isGreaterThan(1900);
    assertThat(room.told).isEmpty();
  }

  @Test
  void S15_who_comes_off_hold_hears_no_earlier_prompt_but_later_ones() {
    FakePhone phone = room.join("a", Codecs.PCMA);
    phone.media.play(MixTest.level(-500, 100));
    room.tick();
    room.open();
    phone.media.play(PROMPT);
    room.tick();
    assertThat(room.told).containsExactly("a promptsEnded");
    assertThat(phone.heardLevel()).isBetween(480, 520);
  }

  @Test
  void who_comes_off_hold_without_a_prompt_is_not_reported() {
    room.join("a", Codecs.PCMA);
    room.tick();
    room.open();
    room.tick();
    assertThat(room.told).isEmpty();
  }

  @Test
  void S27_keys_are_read_on_hold_in_listen_mode_and_outside_a_conference() {
    FakePhone outside = room.call("a", Codecs.PCMA);
    outside.negotiate(StreamDirection.SEND_RECEIVE);
    FakePhone onHold = room.join("b", Codecs.PCMA);
    outside.press(5);
    outside.press(5);
    onHold.press(11);
    room.tick();
    assertThat(room.told).containsExactly("a pressed FIVE", "b pressed HASH");
    room.open();
    room.happen(new ConferenceEvent.LineMuted(onHold.id, Conferences.AT));
    onHold.say(1000);
    onHold.press(10);
    room.tick();
    assertThat(room.told).last().isEqualTo("b pressed STAR");
  }

  @Test
  void RFC3264_8_4_a_peer_that_holds_us_is_not_sent_to_and_its_music_fills_no_meeting() {
    FakePhone holding = room.join("a", Codecs.PCMA);
    FakePhone other = room.join("b", Codecs.PCMA);
    room.open();
    room.tick();
    holding.negotiate(StreamDirection.RECEIVE_ONLY);
    holding.say(9000);
    ticks(2);
    assertThat(holding.wire.sent()).isEqualTo(1);
    assertThat(other.heardCodes()).isEqualTo(Frames.silent(Codecs.PCMA));
    int timestamp = holding.wire.last().timestamp();
    holding.negotiate(StreamDirection.SEND_RECEIVE);
    room.tick();
    assertThat(holding.wire.last().marker()).isTrue();
    assertThat(holding.wire.last().timestamp()).isEqualTo(timestamp + 3 * G711.FRAME);
  }

  @Test
  void what_is_no_RTP_or_was_not_negotiated_is_ignored_and_counted() {
    FakePhone phone = room.join("a", Codecs.PCMA);
    FakePhone other = room.join("b", Codecs.PCMA);
    room.open();
    phone.wire.put(new byte[] {1, 2, 3});
    phone.wire.put(phone.packet(0, new byte[160]));
    phone.wire.put(phone.packet(13, new byte[1]));
    room.tick();
    assertThat(room.counters.malformed()).isEqualTo(1);
    assertThat(room.counters.unexpected()).isEqualTo(1);
    assertThat(other.heardCodes()).isEqualTo(Frames.silent(Codecs.PCMA));
  }

  @Test
  void a_flood_of_one_caller_is_read_16_packets_a_tick() {
    FakePhone phone = room.join("a", Codecs.PCMA);
    IntStream.range(0, 100).forEach(any -> phone.wire.put(new byte[] {1}));
    room.tick();
    assertThat(room.counters.received()).isEqualTo(16);
  }

  @Test
  void speech_that_begins_in_the_first_half_of_a_tick_is_heard_at_once() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    talk.talker().say(4000);
    room.peek();
    room.tick();
    assertThat(talk.listener().heardLevel()).isGreaterThan(3000);
  }

  @Test
  void speech_that_begins_in_the_second_half_of_a_tick_bears_late_packets() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    room.peek();
    talk.talker().say(4000);
    ticks(2);
    assertThat(talk.listener().heardLevel()).isGreaterThan(3000);
    talk.talker().say(5000);
    room.peek();
    room.tick();
    assertThat(talk.listener().heardLevel()).isGreaterThan(4000);
    assertThat(room.counters.lost()).isZero();
  }

  @Test
  void who_speaks_steadily_is_seldom_read_halfway_and_who_is_not_heard_never() {
    FakePhone speaks = room.join("a", Codecs.PCMA);
    room.peek();
    assertThat(speaks.wire.reads()).isZero();
    room.open();
    room.tick();
    for (int n = 0; n < 60; n++) {
      speaks.say(4000);
      room.peek();
      room.tick();
    }
    int reads = 0;
    for (int n = 0; n < 70; n++) {
      speaks.say(4000);
      int before = speaks.wire.reads();
      room.peek();
      reads += speaks.wire.reads() > before ? 1 : 0;
      room.tick();
    }
    assertThat(reads).isBetween(9, 11);
    ticks(3);
    int before = speaks.wire.reads();
    room.peek();
    assertThat(speaks.wire.reads()).as("silent again").isEqualTo(before + 1);
  }

  @Test
  void S31_the_mixer_counts_the_frames_of_a_caller_in_an_open_meeting_and_none_on_hold() {
    FakePhone phone = room.join("a", Codecs.PCMA);
    ticks(3);
    assertThat(phone.media.mixedFrames().frames()).isZero();
    room.open();
    ticks(4);
    assertThat(phone.media.mixedFrames()).isEqualTo(new MixedFrames(phone.id, 4));
    assertThat(phone.media.mixedFrames().millis()).isEqualTo(80);
  }

  @Test
  void a_negotiation_that_changes_nothing_disturbs_nothing() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    talk.talker().say(4000);
    talk.talker().negotiate(StreamDirection.SEND_RECEIVE);
    room.tick();
    assertThat(talk.listener().heardLevel()).isGreaterThan(3000);
  }

  @Test
  void RFC_3264_6_1_the_codec_that_a_peer_has_changed_to_stays_while_it_is_agreed() {
    FakePhone phone = room.call("a", Codecs.PCMU);
    phone.media.vouchFor(HERE.getAddress());
    phone.media.negotiate(agreed(PCMA, PCMU));
    phone.say(1000);
    ticks(2);
    assertThat(phone.wire.last().payloadType()).isEqualTo(0);

    phone.media.negotiate(agreed(PCMA, PCMU));
    room.tick();
    assertThat(phone.wire.last().payloadType()).isEqualTo(0);

    phone.media.negotiate(agreed(G722, PCMA, PCMU));
    room.tick();
    assertThat(phone.wire.last().payloadType()).isEqualTo(0);

    phone.media.negotiate(agreed(G722, PCMA));
    room.tick();
    assertThat(phone.wire.last().payloadType()).isEqualTo(9);
  }

  private static MediaStream agreed(AgreedCodec first, AgreedCodec... others) {
    return new MediaStream(
        HERE,
        first.codec(),
        first.payloadType(),
        OptionalInt.empty(),
        StreamDirection.SEND_RECEIVE,
        Vector.of(others),
        PacketTime.USUAL,
        ReportRoute.behind(HERE.getPort()));
  }

  private void ticks(int count) {
    IntStream.range(0, count).forEach(any -> room.tick());
  }
}
