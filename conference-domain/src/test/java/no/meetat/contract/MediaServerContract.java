package no.meetat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.conference.ConferenceId;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

/** What every media server must do. */
public abstract class MediaServerContract {

  private static final CallId NOBODY = new CallId("nobody");
  private static final ConferenceId NOWHERE = new ConferenceId("nowhere");

  protected abstract MediaServer media();

  /** A call that has media. */
  protected abstract CallId caller();

  /** Whether the bridge has been told {@code promptsEnded} of the call, once prompts had time. */
  protected abstract boolean hasHeardAll(CallId call);

  @Test
  void who_has_heard_the_last_prompt_is_told_of() {
    CallId call = caller();
    media().play(call, new Prompt.ToneIn());
    media().play(call, new Prompt.ToneOut());

    assertThat(hasHeardAll(call)).isTrue();
  }

  @Test
  void who_was_given_no_prompt_is_not_told_of() {
    assertThat(hasHeardAll(caller())).isFalse();
  }

  @Test
  void unknown_calls_and_conferences_are_ignored() {
    assertThatCode(this::askForTheUnknown).doesNotThrowAnyException();
  }

  private void askForTheUnknown() {
    media().play(NOBODY, new Prompt.Welcome());
    media().stop(NOBODY);
    media().announce(NOWHERE, new Prompt.ToneIn());
    media().close(NOWHERE);
  }
}
