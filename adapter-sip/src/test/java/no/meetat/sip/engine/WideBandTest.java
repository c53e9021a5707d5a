package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Decoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of G.722 and of G.711 in one conference. */
class WideBandTest {

  private static final int LEVEL = 8000;

  /** Until filters and predictors have settled, ticks. */
  private static final int SETTLED = 20;

  private final FakeRoom room = new FakeRoom(2, MixTest.level(2000, 3));

  @Test
  void the_wide_hear_wide_and_the_narrow_hear_what_they_can() {
    FakePhone singer = room.join("singer", Codecs.G722);
    FakePhone wide = room.join("wide", Codecs.G722);
    FakePhone narrow = room.join("narrow", Codecs.PCMA);
    room.open();
    for (int tick = 0; tick < SETTLED; tick++) {
      singer.sing(6000, LEVEL);
      hear();
    }
    assertThat(Goertzel.amplitude(wide.heardLast(), 6000)).isCloseTo(LEVEL, within(1500.0));
    assertThat(peak(narrow.heardLast())).isLessThan(LEVEL / 50);
    assertThat(peak(singer.heardLast())).isLessThan(LEVEL / 50);
  }

  private void hear() {
    room.tick();
    room.phones().forEach(FakePhone::hear);
  }

  private static int peak(short[] samples) {
    int peak = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  @ParameterizedTest(name = "{0} Hz")
  @ValueSource(ints = {300, 1000, 3400})
  void the_wide_and_the_narrow_hear_each_other_at_their_level(int tone) {
    FakePhone wide = room.join("wide", Codecs.G722);
    FakePhone narrow = room.join("narrow", Codecs.PCMU);
    room.open();
    for (int tick = 0; tick < SETTLED; tick++) {
      wide.sing(tone, LEVEL);
      narrow.sing(tone / 2.0, LEVEL);
      hear();
    }
    wide.sing(tone, LEVEL);
    narrow.sing(tone / 2.0, LEVEL);
    room.tick();
    short[] heardByNarrow = narrow.hear();
    short[] heardByWide = wide.hear();
    assertThat(Goertzel.amplitude(heardByNarrow, tone)).isCloseTo(LEVEL, within(400.0));
    assertThat(Goertzel.amplitude(heardByWide, tone / 2.0)).isCloseTo(LEVEL, within(400.0));
    assertThat(Goertzel.amplitude(heardByNarrow, tone / 2.0)).isLessThan(LEVEL / 50.0);
    assertThat(Goertzel.amplitude(heardByWide, tone)).isLessThan(LEVEL / 50.0);
  }

  @Test
  void a_narrow_talker_alone_hears_nothing_of_themselves_whenever_they_begin_or_stop() {
    FakePhone narrow = room.join("narrow", Codecs.PCMA);
    FakePhone listener = room.join("listener", Codecs.PCMU);
    room.join("wide", Codecs.G722);
    room.open();
    for (int tick = 0; tick < 100; tick++) {
      if (tick % 7 < 4) {
        narrow.sing(1000, LEVEL);
      } else {
        narrow.say(0);
      }
      hear();
      assertThat(peak(narrow.heard())).as("tick %d", tick).isLessThanOrEqualTo(Decoder.SILENCE);
      assertThat(tick % 7 != 2 || peak(listener.heard()) > LEVEL / 2).isTrue();
    }
  }

  @Test
  void a_meeting_is_wide_while_somebody_wide_is_in_it() {
    FakePhone a = room.join("a", Codecs.PCMA);
    FakePhone b = room.join("b", Codecs.PCMA);
    room.open();
    room.tick();
    a.sing(1050, LEVEL);
    byte[] said = a.saidLast();
    room.tick();
    assertThat(b.heardCodes()).as("bit for bit while all are narrow").isEqualTo(said);
    room.join("wide", Codecs.G722);
    for (int tick = 0; tick < SETTLED; tick++) {
      a.sing(1050, LEVEL);
      room.tick();
    }
    assertThat(b.heardCodes()).isNotEqualTo(a.saidLast());
    assertThat(Goertzel.amplitude(b.heard(), 1050)).isCloseTo(LEVEL, within(300.0));
  }

  @Test
  void who_only_listens_by_a_codec_that_remembers_shares_one_payload() {
    FakePhone singer = room.join("singer", Codecs.G722);
    FakePhone first = room.join("first", Codecs.G722);
    room.join("other", Codecs.G722);
    FakePhone second = room.join("second", Codecs.G722);
    room.open();
    for (int tick = 0; tick < 5; tick++) {
      singer.sing(700, LEVEL);
      hear();
    }
    assertThat(first.heardCodes()).isEqualTo(second.heardCodes());
  }

  @Test
  void who_begins_to_talk_and_stops_hears_the_others_without_a_break() {
    FakePhone singer = room.join("singer", Codecs.G722);
    room.join("other", Codecs.G722);
    FakePhone talker = room.join("talker", Codecs.G722);
    room.open();
    for (int tick = 0; tick < 60; tick++) {
      singer.sing(700, LEVEL);
      if (tick >= 30 && tick < 40) {
        talker.sing(2000, LEVEL);
      }
      room.tick();
      short[] heard = talker.hear();
      double rest = Goertzel.amplitude(heard, 700);
      assertThat(tick < SETTLED ? LEVEL : rest).as("tick %d", tick).isCloseTo(LEVEL, within(300.0));
      assertThat(tick < SETTLED ? 0 : Goertzel.amplitude(heard, 2000)).isLessThan(LEVEL / 50.0);
    }
  }

  @Test
  void music_prompts_and_announcements_are_heard_by_a_codec_that_remembers() {
    FakePhone wide = room.join("wide", Codecs.G722);
    for (int tick = 0; tick < SETTLED; tick++) {
      hear();
    }
    assertThat(wide.heardLast()[160]).isBetween((short) 1700, (short) 2300);
    wide.media.play(MixTest.level(5000, 5));
    for (int tick = 0; tick < 4; tick++) {
      hear();
    }
    assertThat(wide.heardLast()[160]).isBetween((short) 4500, (short) 5500);
    room.open();
    hear();
    room.announce(MixTest.level(3000, 5));
    for (int tick = 0; tick < 4; tick++) {
      hear();
    }
    assertThat(wide.heardLast()[160]).isBetween((short) 2600, (short) 3400);
  }
}
