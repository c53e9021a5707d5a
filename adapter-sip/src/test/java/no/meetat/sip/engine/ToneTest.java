package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import no.meetat.dtmf.Key;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tone of a key that comes beside its event, as others hear it (S27). */
class ToneTest {

  private static final int TONE = 16_000;
  private static final int SPEECH = 1_000;
  private static final int FIVE = 5;

  private final FakeRoom room = new FakeRoom(1, MixTest.level(500, 1));
  private final FakeRoom.Talk talk = room.talk(Codecs.PCMA);
  private int ticksOfTone;

  @ParameterizedTest(name = "an event behind its tone by {0} ticks")
  @ValueSource(ints = {0, 1})
  void S27_of_a_tone_beside_its_event_at_most_20_ms_are_heard(int behind) {
    talkFor(10);
    press(10, behind);
    assertThat(ticksOfTone).isLessThanOrEqualTo(behind);
  }

  private void talkFor(int ticks) {
    for (int tick = 0; tick < ticks; tick++) {
      talk.talker().say(SPEECH);
      tick();
    }
  }

  /** A tone of this many ticks; its event comes a little behind. */
  private void press(int ticks, int behind) {
    for (int tick = 1; tick <= ticks + behind; tick++) {
      talk.talker().say(tick <= ticks ? TONE : SPEECH);
      if (tick > behind) {
        talk.talker().event(FIVE, Math.min(tick, ticks), tick == ticks + behind);
      }
      tick();
    }
  }

  private void tick() {
    room.tick();
    ticksOfTone += talk.listener().heardLevel() > TONE / 2 ? 1 : 0;
  }

  @Test
  void S27_speech_is_heard_again_soon_after_and_no_later_than_before() {
    talkFor(10);
    press(10, 0);
    talkFor(2);
    assertThat(talk.listener().heardLevel()).isLessThan(10);
    talkFor(1);
    assertThat(talk.listener().heardLevel()).isGreaterThan(SPEECH / 2);
    talk.talker().say(3 * SPEECH);
    room.tick();
    assertThat(talk.listener().heardLevel()).as("without delay").isGreaterThan(2 * SPEECH);
  }

  @Test
  void S27_a_tone_that_waits_against_jitter_is_silenced_where_it_waits() {
    makeJitter();
    talkFor(20);
    talk.talker().say(SPEECH);
    talk.talker().say(TONE);
    talk.talker().event(FIVE, 1, true);
    IntStream.range(0, 10).forEach(any -> tick());
    assertThat(ticksOfTone).isZero();
  }

  /** Three packets late, so that the buffer holds some back. */
  private void makeJitter() {
    for (int round = 0; round < 5; round++) {
      talkFor(5);
      IntStream.range(0, 2).forEach(any -> room.tick());
      IntStream.range(0, 2).forEach(any -> talk.talker().say(SPEECH));
    }
  }

  @Test
  void S27_nobody_else_is_silenced() {
    talkFor(5);
    talk.listener().say(4 * SPEECH);
    talk.talker().say(TONE);
    talk.talker().event(FIVE, 1, false);
    room.tick();
    assertThat(talk.talker().heardLevel()).isGreaterThan(3 * SPEECH);
  }

  @Test
  void S27_what_was_a_tone_conceals_no_loss() {
    talkFor(5);
    talk.talker().say(TONE);
    talk.talker().event(FIVE, 1, true);
    IntStream.range(0, 6).forEach(any -> tick());
    assertThat(ticksOfTone).isZero();
  }

  @Test
  void S27_an_event_that_never_ends_silences_its_caller_for_half_a_second() {
    talkFor(5);
    talk.talker().event(FIVE, 1, false);
    talkFor(25);
    assertThat(talk.listener().heardLevel()).isLessThan(10);
    talkFor(5);
    assertThat(talk.listener().heardLevel()).isGreaterThan(SPEECH / 2);
    assertThat(room.released).containsExactly("a 500 ms ago");
  }

  @Test
  void S27_a_key_that_comes_by_event_and_by_INFO_is_told_once() {
    talk.talker().event(FIVE, 1, true);
    room.tick();
    talk.talker().media.informed(Key.FIVE, 100);
    room.tick();
    talk.talker().media.informed(Key.SIX, 0);
    assertThat(room.told).containsExactly("a pressed FIVE", "a pressed SIX");
    assertThat(room.released).containsExactly("a 0 ms ago", "a 0 ms ago");
  }

  @Test
  void S27_a_frame_of_silence_is_what_is_heard_instead() {
    talkFor(5);
    press(3, 0);
    assertThat(Arrays.equals(talk.listener().heardCodes(), Frames.silent(Codecs.PCMA))).isTrue();
  }
}
