package no.meetat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.collection.Seq;
import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Actor;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

/** What every media server must do. */
public abstract class MediaServerContract {

  private static final Prompt ONE = new Prompt.ToneIn();
  private static final Prompt TWO = new Prompt.ToneOut();
  private static final Prompt THREE = new Prompt.UnknownKeys();
  private static final CallId NOBODY = new CallId("nobody");
  private static final ConferenceId NOWHERE = new ConferenceId("nowhere");

  protected abstract MediaServer media();

  /** A call that has media; always the same. */
  protected abstract CallId caller();

  /**
   * Whether prompts take their time here, so that one can be cut short. Where none do, each is
   * heard as soon as it is given.
   */
  protected abstract boolean takesTime();

  /** The prompts of which the caller has heard anything, once prompts had time, in order. */
  protected abstract Seq<Prompt> heardBy(CallId call);

  /** How often the bridge has been told {@code promptsEnded} of the call so far. */
  protected abstract int timesTold(CallId call);

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
  void prompts_are_heard_in_the_order_they_were_given() {
    CallId call = caller();
    media().play(call, TWO);
    media().play(call, ONE);

    assertThat(heardBy(call)).containsExactly(TWO, ONE);
  }

  @Test
  void of_several_prompts_the_end_of_the_last_is_told_and_only_that() {
    assumeTrue(takesTime());
    CallId call = caller();
    media().play(call, ONE);
    media().play(call, TWO);

    assertThat(hasHeardAll(call)).isTrue();
    assertThat(timesTold(call)).isEqualTo(1);
  }

  @Test
  void prompts_that_are_stopped_are_heard_no_more_and_nobody_is_told() {
    assumeTrue(takesTime());
    CallId call = caller();
    media().play(call, ONE);
    media().play(call, TWO);
    media().stop(call);

    assertThat(heardBy(call)).doesNotContain(TWO);
    assertThat(timesTold(call)).isZero();
  }

  @Test
  void who_has_nothing_to_hear_is_stopped_in_vain() {
    CallId call = caller();
    media().stop(call);
    media().play(call, ONE);

    assertThat(heardBy(call)).containsExactly(ONE);
    assertThat(timesTold(call)).isEqualTo(1);
  }

  @Test
  void an_announcement_is_heard_by_who_is_in_the_talk_and_by_nobody_on_hold() {
    CallId call = caller();
    media().publish(joined(call));
    media().connect(call, joined(call).id());
    media().announce(joined(call).id(), ONE);
    assertThat(heardBy(call)).isEmpty();

    media().publish(opened(call));
    media().announce(joined(call).id(), TWO);
    assertThat(heardBy(call)).containsExactly(TWO);
    assertThat(timesTold(call)).isZero();
  }

  @Test
  void stop_cuts_no_announcement() {
    CallId call = caller();
    media().publish(opened(call));
    media().connect(call, joined(call).id());
    media().announce(joined(call).id(), ONE);
    media().stop(call);

    assertThat(heardBy(call)).containsExactly(ONE);
  }

  @Test
  void S15_who_comes_off_hold_hears_nothing_given_before_and_all_that_is_given_after() {
    assumeTrue(takesTime());
    CallId call = caller();
    media().publish(joined(call));
    media().connect(call, joined(call).id());
    media().play(call, ONE);
    media().play(call, TWO);
    media().publish(opened(call));
    media().play(call, THREE);

    assertThat(heardBy(call)).doesNotContain(TWO).endsWith(THREE);
  }

  @Test
  void a_conference_that_is_closed_announces_nothing() {
    CallId call = caller();
    media().publish(opened(call));
    media().connect(call, joined(call).id());
    media().close(joined(call).id());
    media().announce(joined(call).id(), ONE);

    assertThat(heardBy(call)).isEmpty();
  }

  private static Conference joined(CallId call) {
    return Conference.of(
            new ConferenceId("c"),
            Samples.BOARD,
            ConferencePolicy.defaults(),
            TariffBook.standard())
        .evolve(
            new ConferenceEvent.Joined(
                Samples.call(call.value()), Role.PARTICIPANT, Samples.at(0)));
  }

  private static Conference opened(CallId call) {
    return joined(call)
        .evolve(new ConferenceEvent.Opened(Actor.of(new CallId("moderator")), Samples.at(0)));
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
