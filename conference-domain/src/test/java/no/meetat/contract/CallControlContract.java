package no.meetat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;
import org.junit.jupiter.api.Test;

/** What every signalling must do. */
public abstract class CallControlContract {

  private static final CallId NOBODY = new CallId("nobody");

  protected abstract CallControl calls();

  /** A call that rings. */
  protected abstract CallId ringing();

  /** Whether the phone of this call sees it answered and not ended, soon. */
  protected abstract boolean isUp(CallId call);

  @Test
  void a_call_that_is_answered_is_up_until_it_is_ended() {
    CallId call = ringing();

    calls().answer(call);
    assertThat(isUp(call)).isTrue();
    calls().hangUp(call);
    assertThat(isUp(call)).isFalse();
  }

  @Test
  void a_call_is_ended_twice_without_a_word() {
    CallId call = ringing();
    calls().answer(call);

    calls().hangUp(call);
    assertThatCode(() -> calls().hangUp(call)).doesNotThrowAnyException();
  }

  @Test
  void an_unknown_call_is_ignored() {
    assertThatCode(() -> calls().hangUp(NOBODY)).doesNotThrowAnyException();
    assertThatCode(() -> calls().release(NOBODY)).doesNotThrowAnyException();
  }
}
