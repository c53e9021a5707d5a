package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.Role;
import no.meetat.dtmf.Key;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.prompt.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that come as tones in what a caller says (S27). */
class KeysInSpeechTest {

  private static final int LEVEL = 5_000;
  private static final int VOICE = 1_000;
  private static final int FIVE = 5;
  private static final int SAMPLES_A_MILLI = 8;

  private final FakeRoom room = new FakeRoom(1, MixTest.level(500, 1));

  @Test
  void S12_a_code_is_keyed_by_tones_in_any_codec() {
    for (Codec codec : Codecs.ALL) {
      FakeRoom door = new FakeRoom(1, Clip.SILENCE);
      FakePhone caller = door.call("a", codec);
      caller.negotiate(StreamDirection.SEND_RECEIVE);
      key(door, caller, 5, 770, 1336);
      rest(door, caller, 5);
      key(door, caller, 5, 941, 1477);
      rest(door, caller, 5);
      assertThat(door.told).as(codec.name()).containsExactly("a pressed FIVE", "a pressed HASH");
      assertThat(door.released).as(codec.name()).hasSize(2);
    }
  }

  private static void key(FakeRoom room, FakePhone phone, int ticks, double low, double high) {
    for (int tick = 0; tick < ticks; tick++) {
      phone.sing(LEVEL, low, high);
      room.tick();
    }
  }

  private static void rest(FakeRoom room, FakePhone phone, int ticks) {
    for (int tick = 0; tick < ticks; tick++) {
      phone.say(0);
      room.tick();
    }
  }

  @Test
  void S27_who_is_on_hold_or_only_listens_is_understood_too() {
    FakePhone waits = room.join("a", Codecs.PCMA);
    key(room, waits, 5, 770, 1336);
    rest(room, waits, 5);
    assertThat(room.told).containsExactly("a pressed FIVE");
  }

  @Test
  void S27_who_holds_us_plays_the_music_of_an_exchange() {
    FakePhone holds = room.call("a", Codecs.PCMA);
    holds.negotiate(StreamDirection.INACTIVE);
    key(room, holds, 5, 770, 1336);
    assertThat(room.told).isEmpty();
  }

  /** The tone begins anywhere in a frame, and ends 100 ms later. */
  @ParameterizedTest(name = "{0} ms into a frame")
  @ValueSource(ints = {0, 1, 2, 5, 10, 15, 18, 19})
  void S27_of_a_tone_in_speech_at_most_20_ms_are_heard(int begins) {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    rest(room, talk.talker(), 5);
    int heard = 0;
    for (int tick = 0; tick < 12; tick++) {
      talk.talker().say(tone(tick, begins));
      room.tick();
      for (short sample : talk.listener().heard()) {
        heard += Math.abs(sample) > 100 ? 1 : 0;
      }
    }
    assertThat(room.told).containsExactly("a pressed FIVE");
    assertThat(heard).isLessThanOrEqualTo(20 * SAMPLES_A_MILLI);
  }

  private static int[] tone(int tick, int begins) {
    int[] samples = new int[20 * SAMPLES_A_MILLI];
    for (int i = 0; i < samples.length; i++) {
      int at = tick * samples.length + i - begins * SAMPLES_A_MILLI;
      boolean on = at >= 0 && at < 100 * SAMPLES_A_MILLI;
      double angle = 2 * Math.PI * at / (1_000.0 * SAMPLES_A_MILLI);
      samples[i] = on ? (int) (LEVEL * (Math.sin(770 * angle) + Math.sin(1336 * angle))) : 0;
    }
    return samples;
  }

  @Test
  void S27_speech_is_heard_again_40_ms_after_a_key_and_no_later_than_before() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    rest(room, talk.talker(), 5);
    key(room, talk.talker(), 5, 770, 1336);
    say(talk, VOICE);
    say(talk, VOICE);
    say(talk, VOICE);
    assertThat(talk.listener().heardLevel()).isGreaterThan(VOICE / 2);
    say(talk, 3 * VOICE);
    assertThat(talk.listener().heardLevel()).as("without delay").isGreaterThan(2 * VOICE);
  }

  private void say(FakeRoom.Talk talk, int level) {
    talk.talker().say(level);
    room.tick();
  }

  @Test
  void S27_who_sends_events_is_not_listened_to_for_tones() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    talk.talker().event(FIVE, 1, true);
    rest(room, talk.talker(), 30);
    key(room, talk.talker(), 5, 770, 1477);
    rest(room, talk.talker(), 5);
    assertThat(room.told).containsExactly("a pressed FIVE");
  }

  @ParameterizedTest(name = "an event {0} ticks behind its tone")
  @ValueSource(ints = {0, 1, 2, 3, 5, 8})
  void S27_a_press_by_tone_event_and_INFO_is_told_once(int behind) {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    for (int tick = 0; tick < 10; tick++) {
      talk.talker().sing(LEVEL, 770, 1336);
      if (tick == behind) {
        talk.talker().event(FIVE, 1, true);
        talk.talker().media.informed(Key.FIVE, 100);
      }
      room.tick();
    }
    assertThat(room.told).containsExactly("a pressed FIVE");
  }

  @Test
  void S27_a_tone_that_is_broken_by_losses_is_one_key() {
    FakePhone phone = room.join("a", Codecs.PCMA, Role.MODERATOR);
    room.open();
    for (int tick = 0; tick < 40; tick++) {
      if (tick % 4 == 3) {
        phone.lose();
        phone.sing(0, 770, 1336);
      } else {
        phone.sing(LEVEL, 770, 1336);
      }
      room.tick();
    }
    assertThat(room.told).containsExactly("a pressed FIVE");
  }

  @Test
  void S27_a_test_tone_passes_sample_for_sample() {
    FakeRoom.Talk talk = room.talk(Codecs.PCMA);
    byte[] said = talk.talker().saidLast();
    for (int tick = 0; tick < 50; tick++) {
      talk.talker().sing(1004, 8_000);
      room.tick();
      if (tick > 1) {
        assertThat(talk.listener().heardCodes()).isIn(talk.talker().saidLast(), said);
      }
      said = talk.talker().saidLast();
    }
  }
}
