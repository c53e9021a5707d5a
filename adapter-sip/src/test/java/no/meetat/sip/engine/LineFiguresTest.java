package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.Arrays;
import no.meetat.bridge.LineFigures;
import no.meetat.conference.ConferenceEvent;
import no.meetat.sip.call.Satisfaction;
import no.meetat.sip.call.Sound;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.media.StreamDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of each line, tick by tick. */
class LineFiguresTest {

  /** Ticks of a second, after which all that was heard before is forgotten. */
  private static final int SECOND = 50;

  /** Ticks after which what happened is shown. */
  private static final int SHOWN = 10;

  private final FakeRoom room = new FakeRoom(1, MixTest.level(2000, 3));

  @ParameterizedTest(name = "{0}, a sine of amplitude {1}")
  @CsvSource({
    "PCMA, 32000, -3",
    "PCMA, 8000, -15",
    "PCMU, 8000, -15",
    "G722, 8000, -15",
    "PCMA, 1000, -33",
    "G722, 1000, -33",
    "PCMA, 200, -47"
  })
  void the_level_is_the_power_of_the_loudest_frame_in_dBov(String codec, int amplitude, int level) {
    FakePhone phone = inTalk(codec(codec));
    sing(phone, SECOND, amplitude);

    assertThat(level(phone).get()).isBetween(level - 1, level + 1);
  }

  @Test
  void noise_that_is_kept_out_of_the_mix_is_shown() {
    FakePhone phone = inTalk(Codecs.PCMA);
    int[] noise = Sound.noise(8_000, 3, -50, 1).heard();
    for (int at = 0; at < noise.length; at += 160) {
      phone.say(Arrays.copyOfRange(noise, at, at + 160));
      room.tick();
    }
    assertThat(level(phone).get()).isBetween(-51, -48);
  }

  @Test
  void a_level_is_remembered_for_a_second() {
    FakePhone phone = inTalk(Codecs.PCMA);
    sing(phone, SHOWN, 8000);
    be(phone, SECOND - 2 * SHOWN);
    assertThat(level(phone)).contains(-15);

    be(phone, 3 * SHOWN);
    assertThat(level(phone)).contains(LineFigures.SILENCE);
  }

  @Test
  void silence_is_the_floor_be_it_sent_or_not() {
    FakePhone sends = inTalk(Codecs.PCMA);
    FakePhone rests = room.join("b", Codecs.PCMA);
    be(sends, SECOND);

    assertThat(level(sends)).contains(LineFigures.SILENCE);
    assertThat(figures(rests))
        .isEqualTo(
            new LineFigures(
                Option.some(LineFigures.SILENCE),
                "PCMA",
                0,
                0,
                0,
                0,
                Option.none(),
                Option.none()));
  }

  @Test
  void a_caller_on_hold_has_no_level_and_all_else() {
    FakePhone phone = room.join("a", Codecs.PCMA);
    sing(phone, SHOWN, 8000);

    assertThat(level(phone)).isEmpty();
    assertThat(figures(phone).received()).isEqualTo(SHOWN);
  }

  @Test
  void a_caller_who_only_listens_has_no_level_until_heard_again() {
    FakePhone phone = inTalk(Codecs.PCMA);
    sing(phone, SHOWN, 8000);
    room.happen(new ConferenceEvent.LineMuted(phone.id, Conferences.AT));
    sing(phone, SHOWN, 8000);
    assertThat(level(phone)).isEmpty();

    room.happen(new ConferenceEvent.LineUnmuted(phone.id, Conferences.AT));
    be(phone, SHOWN);
    assertThat(level(phone)).as("what was said before is forgotten").contains(LineFigures.SILENCE);
    sing(phone, SHOWN, 8000);
    assertThat(level(phone)).contains(-15);
  }

  @Test
  void packets_that_did_not_come_are_lost_and_a_lost_frame_is_no_louder() {
    FakePhone phone = inTalk(Codecs.PCMA);
    for (int tick = 0; tick < 2 * SECOND; tick++) {
      if (tick % 10 == 5) {
        phone.lose();
        room.tick();
      } else {
        sing(phone, 1, 8000);
      }
    }

    assertThat(figures(phone).received()).isEqualTo(90);
    assertThat(figures(phone).lost()).isEqualTo(10);
    assertThat(level(phone)).contains(-15);
  }

  @Test
  void packets_that_came_after_their_tick_are_late() {
    FakePhone phone = inTalk(Codecs.PCMA);
    sing(phone, SHOWN, 8000);
    byte[] delayed = phone.lose();
    sing(phone, SHOWN, 8000);
    phone.wire.put(delayed);
    sing(phone, 2 * SHOWN, 8000);

    assertThat(figures(phone).late()).isEqualTo(1).isEqualTo(room.counters.late());
  }

  @Test
  void a_line_of_which_nothing_was_agreed_has_no_figures() {
    FakePhone phone = room.call("a", Codecs.PCMA);
    ticks(SHOWN);
    assertThat(phone.media.figures()).isEmpty();

    phone.negotiate(StreamDirection.SEND_RECEIVE);
    ticks(SHOWN);
    assertThat(phone.media.figures())
        .contains(new LineFigures(Option.none(), "PCMA", 0, 0, 0, 0, Option.none(), Option.none()));
  }

  @ParameterizedTest
  @CsvSource({"0, SATISFIED", "10, MANY_DISSATISFIED", "2, NEARLY_ALL_DISSATISFIED"})
  void G_107_users_like_a_call_in_which_little_is_lost(int lostOneIn, Satisfaction satisfaction) {
    FakePhone phone = inTalk(Codecs.PCMA);
    assertThat(phone.media.satisfaction()).as("while nothing has come").isEmpty();
    for (int tick = 1; tick <= 2 * SECOND; tick++) {
      if (lostOneIn > 0 && tick % lostOneIn == 1) {
        phone.lose();
        room.tick();
      } else {
        sing(phone, 1, 8000);
      }
    }

    assertThat(phone.media.satisfaction()).contains(satisfaction);
  }

  private FakePhone inTalk(Codec codec) {
    FakePhone phone = room.join("a", codec);
    room.open();
    return phone;
  }

  private static Codec codec(String name) {
    return Codecs.ALL.find(codec -> codec.name().equals(name)).get();
  }

  private void sing(FakePhone phone, int ticks, int amplitude) {
    for (int tick = 0; tick < ticks; tick++) {
      phone.sing(440, amplitude);
      room.tick();
    }
  }

  /** Sends silence. */
  private void be(FakePhone phone, int ticks) {
    for (int tick = 0; tick < ticks; tick++) {
      phone.say(Frames.silent(phone.codec));
      room.tick();
    }
  }

  private void ticks(int count) {
    for (int tick = 0; tick < count; tick++) {
      room.tick();
    }
  }

  private static LineFigures figures(FakePhone phone) {
    return phone.media.figures().get();
  }

  private static Option<Integer> level(FakePhone phone) {
    return figures(phone).level();
  }
}
