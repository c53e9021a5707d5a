package no.meetat.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;
import org.junit.jupiter.api.Test;

class PromptTest {

  @Test
  void a_label_tells_the_number_or_the_keys_of_a_prompt() {
    assertThat(new Prompt.ParticipantCount(3).label()).isEqualTo("ParticipantCount(3)");
    assertThat(new Prompt.YouAreModerator(2).label()).isEqualTo("YouAreModerator(2)");
    assertThat(new Prompt.EndingSoon(15).label()).isEqualTo("EndingSoon(15)");
    assertThat(new Prompt.KeyHelp(Control.COUNT, Vector.of(Key.HASH, Key.TWO)).label())
        .isEqualTo("KeyHelp(#2)");
    assertThat(new Prompt.Goodbye().label()).isEqualTo("Goodbye");
  }

  @Test
  void each_prompt_has_a_name_of_its_own() {
    assertThat(Prompt.names())
        .contains("Welcome", "ParticipantCount", "ToneOut")
        .doesNotHaveDuplicates();
  }
}
