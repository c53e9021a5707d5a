package no.meetat.sip.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | ParticipantCount-0",
        "21   | ParticipantCount-21",
        "100  | ParticipantCount-100",
        "101  | ThereAre Number-100 And Number-1 ParticipantsInMeeting",
        "110  | ThereAre Number-100 And Number-10 ParticipantsInMeeting",
        "200  | ThereAre Number-200 ParticipantsInMeeting",
        "203  | ThereAre Number-200 And Number-3 ParticipantsInMeeting",
        "1000 | ThereAre Number-1000 ParticipantsInMeeting",
        "1007 | ThereAre Number-1000 And Number-7 ParticipantsInMeeting",
        "2345 | ThereAre Number-2000 Number-300 And Number-45 ParticipantsInMeeting",
        "9999 | ThereAre Number-9000 Number-900 And Number-99 ParticipantsInMeeting",
      })
  void S20_the_count_is_read_out_exactly(int callers, String recordings) {
    assertThat(Wording.of(new Prompt.ParticipantCount(callers)).mkString(" "))
        .isEqualTo(recordings);
  }

  @Test
  void S16_a_moderator_is_told_how_many_waited() {
    assertThat(Wording.of(new Prompt.YouAreModerator(7)))
        .containsExactly("YouAreModerator", "Waiting-7");
    assertThat(Wording.of(new Prompt.YouAreModerator(300)))
        .containsExactly("YouAreModerator", "ThereAre", "Number-300", "ParticipantsWaiting");
  }

  @Test
  void S26_help_names_the_control_and_then_its_keys_one_by_one() {
    assertThat(Wording.of(new Prompt.KeyHelp(Control.COUNT_TO_ALL, Array.of(Key.HASH, Key.TWO))))
        .containsExactly("KeyHelp-count-to-all", "Key-hash", "Key-2");
  }

  @Test
  void others_are_one_recording_named_as_the_prompt() {
    assertThat(Wording.of(new Prompt.Welcome())).containsExactly("Welcome");
    assertThat(Wording.of(new Prompt.EndingSoon(15))).containsExactly("EndingSoon-15");
  }
}
