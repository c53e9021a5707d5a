package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.util.Random;
import java.util.stream.IntStream;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.contract.Seed;
import no.meetat.sip.call.Hearing;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.codec.G711;
import no.meetat.sip.prompt.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {

  private final FakeRoom room = new FakeRoom(2, Clip.SILENCE);

  @ParameterizedTest(name = "{0} workers")
  @ValueSource(ints = {1, 2, 3})
  void without_limiter_and_gate_each_hears_the_exact_sum_of_all_others_clipped_once(int workers) {
    Random random = Seed.of(MixTest.class);
    for (int round = 0; round < 40; round++) {
      FakeRoom any = new FakeRoom(workers, Clip.SILENCE, false, new Hearing(true, false));
      Array<FakePhone> phones =
          Array.range(0, 1 + random.nextInt(12)).map(n -> any.join("p" + n, codec(random)));
      any.open();
      any.tick();
      for (int tick = 0; tick < 3; tick++) {
        Array<short[]> said = phones.map(phone -> sayAnything(phone, random));
        any.tick();
        for (int n = 0; n < phones.size(); n++) {
          assertThat(phones.get(n).heardCodes())
              .as("caller %d", n)
              .isEqualTo(naiveMix(said.removeAt(n), phones.get(n).codec));
        }
      }
    }
  }

  @Test
  void each_hears_the_exact_sum_of_all_others_where_it_fits_in_16_bits() {
    Array<FakePhone> phones = Array.of("a", "b", "c").map(n -> room.join(n, Codecs.PCMA));
    room.open();
    room.tick();
    phones.get(0).say(12_000);
    phones.get(1).say(-9_000);
    phones.get(2).say(30_000);
    Array<short[]> said = phones.map(n -> Frames.decoded(n.codec, n.saidLast()));
    room.tick();
    for (int n = 0; n < phones.size(); n++) {
      assertThat(phones.get(n).heardCodes()).isEqualTo(naiveMix(said.removeAt(n), Codecs.PCMA));
    }
  }

  @Test
  void of_a_sum_that_is_too_loud_others_hear_all_of_its_shape() {
    Array<FakePhone> phones = Array.of("a", "b", "c").map(n -> room.join(n, Codecs.PCMA));
    room.open();
    for (int tick = 0; tick < 10; tick++) {
      room.tick();
      phones.get(0).sing(1_000, 30_000);
      phones.get(1).sing(1_000, 30_000);
    }
    room.tick();
    double once = Goertzel.amplitude(phones.get(0).heard(), 1_000);
    double both = Goertzel.amplitude(phones.get(2).heard(), 1_000);
    assertThat(once).as("one hears the other alone").isBetween(29_500.0, 30_500.0);
    assertThat(both).isBetween(32_000.0, 33_000.0);
    assertThat(Goertzel.amplitude(phones.get(2).heard(), 3_000)).isLessThan(0.02 * both);
  }

  private static Codec codec(Random random) {
    return random.nextBoolean() ? Codecs.PCMA : Codecs.PCMU;
  }

  /** Returns what is heard of it: nothing when all of it is below the level of silence. */
  private static short[] sayAnything(FakePhone phone, Random random) {
    byte[] codes = Frames.silent(phone.codec);
    if (random.nextInt(3) > 0) {
      random.nextBytes(codes);
    }
    phone.say(codes);
    short[] samples = new short[G711.FRAME];
    return Frames.isSilent(phone.codec, codes) ? samples : Frames.decoded(phone.codec, codes);
  }

  private static byte[] naiveMix(Array<short[]> others, Codec codec) {
    int[] sums = new int[G711.FRAME];
    for (int i = 0; i < sums.length; i++) {
      int at = i;
      int sum = others.toJavaStream().mapToInt(samples -> samples[at]).sum();
      sums[i] = Math.max(-32_768, Math.min(32_767, sum));
    }
    byte[] codes = new byte[G711.FRAME];
    codec.encoder().encode(sums, codes);
    return codes;
  }

  @Test
  void a_sum_that_overflows_and_comes_back_is_not_clipped_on_the_way() {
    Array<FakePhone> phones = Array.of("a", "b", "c", "d").map(n -> room.join(n, Codecs.PCMA));
    room.open();
    room.tick();
    phones.get(0).say(30_000);
    phones.get(1).say(30_000);
    phones.get(2).say(-30_000);
    room.tick();
    short one = G711.A_LAW.decode(G711.A_LAW.encode(30_000));
    assertThat(phones.get(3).heardLevel()).isEqualTo(one);
    assertThat(phones.get(2).heardLevel()).isEqualTo(32_256);
  }

  @Test
  void digital_silence_adds_nothing() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    talk.talker().say(8);
    room.tick();
    assertThat(talk.listener().heardCodes()).isEqualTo(Frames.silent(Codecs.PCMA));
  }

  @Test
  void a_lost_frame_is_concealed_and_fades_within_60_ms() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    talk.talker().say(8000);
    Array<Integer> levels =
        Array.range(0, 5)
            .map(any -> {
              room.tick();
              return talk.listener().heardLevel();
            });
    assertThat(levels.head()).isGreaterThan(7000);
    assertThat(levels.get(1)).isBetween(7000, 8200);
    assertThat(levels.get(3)).isBetween(1400, 1800);
    assertThat(levels.get(4)).isBetween(-8, 8);
  }

  @Test
  void S21_listen_mode_silences_participants_from_the_next_tick_and_back() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMU);
    talk.talker().say(4000);
    room.tick();
    assertThat(talk.listener().heardLevel()).isGreaterThan(3000);
    room.happen(new ConferenceEvent.ParticipantsMuted(Actor.of(talk.talker().id), Conferences.AT));
    talk.talker().say(4000);
    room.tick();
    assertThat(talk.listener().heardLevel()).isZero();
    room.happen(
        new ConferenceEvent.ParticipantsUnmuted(Actor.of(talk.talker().id), Conferences.AT));
    talk.talker().say(4000);
    room.tick();
    assertThat(talk.listener().heardLevel()).as("said before the tick that unmutes").isZero();
    talk.talker().say(4000);
    room.tick();
    assertThat(talk.listener().heardLevel()).isGreaterThan(3000);
  }

  @Test
  void an_announcement_is_heard_over_the_talk_by_all_who_are_in() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMU);
    room.announce(level(1000, 2));
    talk.talker().say(4000);
    room.tick();
    assertThat(talk.listener().heardLevel()).isBetween(4800, 5200);
    assertThat(talk.talker().heardLevel()).isBetween(900, 1100);
    talk.talker().say(0);
    room.tick();
    assertThat(talk.listener().heardLevel()).isBetween(900, 1100);
    talk.talker().say(0);
    room.tick();
    assertThat(talk.listener().heardLevel()).isZero();
  }

  static Clip level(int level, int frames) {
    short[] samples = new short[frames * G711.FRAME];
    IntStream.range(0, samples.length).forEach(i -> samples[i] = (short) level);
    return Clip.ofSamples(samples);
  }

  @Test
  void a_call_that_fails_ends_nothing_else() {
    FakePhone broken = room.join("a", Codecs.PCMA);
    FakePhone whole = room.join("b", Codecs.PCMA);
    room.open();
    broken.wire.breakDown();
    room.tick();
    assertThat(whole.wire.sent()).isEqualTo(1);
    assertThat(room.failures.count()).isPositive();
  }
}
