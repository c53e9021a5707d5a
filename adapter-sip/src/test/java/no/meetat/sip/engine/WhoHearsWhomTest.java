package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.Role;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of who hears whom, at the mixer: one caller, and a moderator who is never muted. */
class WhoHearsWhomTest {

  private static final int MUSIC = 500;
  private static final int CALLER = 6000;
  private static final int OTHER = 3000;

  private final FakeRoom room = new FakeRoom(2, MixTest.level(MUSIC, 3));

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}: is {4}, hears {5}")
  @CsvSource({
    "MODERATOR,   unmuted, all may talk, open, heard,     the talk",
    "MODERATOR,   muted,   all may talk, open, not heard, the talk",
    "MODERATOR,   unmuted, listen mode,  open, heard,     the talk",
    "MODERATOR,   muted,   listen mode,  open, not heard, the talk",
    "PARTICIPANT, unmuted, all may talk, open, heard,     the talk",
    "PARTICIPANT, muted,   all may talk, open, not heard, the talk",
    "PARTICIPANT, unmuted, listen mode,  open, not heard, the talk",
    "PARTICIPANT, muted,   listen mode,  open, not heard, the talk",
    "MODERATOR,   unmuted, all may talk, hold, not heard, music",
    "MODERATOR,   muted,   all may talk, hold, not heard, music",
    "MODERATOR,   unmuted, listen mode,  hold, not heard, music",
    "MODERATOR,   muted,   listen mode,  hold, not heard, music",
    "PARTICIPANT, unmuted, all may talk, hold, not heard, music",
    "PARTICIPANT, muted,   all may talk, hold, not heard, music",
    "PARTICIPANT, unmuted, listen mode,  hold, not heard, music",
    "PARTICIPANT, muted,   listen mode,  hold, not heard, music"
  })
  void S15_S21_S22_who_hears_whom(
      Role role, String mute, String mode, String meeting, String heard, String hears) {
    FakePhone caller = room.join("caller", Codecs.PCMA, role);
    FakePhone other = room.join("other", Codecs.PCMA, Role.MODERATOR);
    if (meeting.equals("open")) {
      room.open();
    }
    if (mode.equals("listen mode")) {
      room.happen(new ConferenceEvent.ParticipantsMuted(Actor.of(other.id), Conferences.AT));
    }
    if (mute.equals("muted")) {
      room.happen(new ConferenceEvent.LineMuted(caller.id, Conferences.AT));
    }
    room.tick();
    caller.say(CALLER);
    other.say(OTHER);
    room.tick();
    assertThat(heard(caller)).isEqualTo(hears);
    assertThat(other.heardLevel() > CALLER / 2 ? "heard" : "not heard").isEqualTo(heard);
  }

  private static String heard(FakePhone caller) {
    int level = caller.heardLevel();
    if (level > OTHER * 1.5) {
      return "themselves";
    } else if (level > OTHER / 2) {
      return "the talk";
    }
    return level > MUSIC / 2 ? "music" : "nothing";
  }
}
