package no.meetat.contract;

import static no.meetat.contract.CallControlContract.Seen.ANSWERED;
import static no.meetat.contract.CallControlContract.Seen.ENDED;
import static no.meetat.contract.CallControlContract.Seen.REFUSED;
import static no.meetat.contract.CallControlContract.Seen.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;
import org.junit.jupiter.api.Test;

/** What every signalling must do. */
public abstract class CallControlContract {

  private static final CallId NOBODY = new CallId("nobody");

  /** What a phone is told of its call. */
  protected enum Seen {
    ANSWERED,
    /** Not answered, and over. */
    REFUSED,
    /** Answered, and ended from our side. */
    ENDED,
    /** It hung up, and was told that this is so. */
    RELEASED
  }

  /** A phone with one call. */
  protected interface Phone {

    CallId call();

    /** The caller hangs up; returns when the signalling knows. */
    void hangUp();

    /** All it has seen, once it is so much. */
    List<Seen> seen(int events);

    /** All it has seen, when nothing more comes. */
    List<Seen> seenInTheEnd();
  }

  protected abstract CallControl calls();

  /** A phone whose call rings. */
  protected abstract Phone ringing();

  /** How often the bridge was told that a caller hung up. */
  protected abstract long hangUpsReported();

  @Test
  void a_call_is_answered_and_up_until_we_end_it() {
    Phone phone = ringing();

    calls().answer(phone.call());
    assertThat(phone.seen(1)).containsExactly(ANSWERED);
    calls().hangUp(phone.call());
    assertThat(phone.seen(2)).containsExactly(ANSWERED, ENDED);
  }

  @Test
  void an_end_from_our_side_is_not_reported_to_us() {
    Phone phone = ringing();
    calls().answer(phone.call());
    phone.seen(1);

    calls().hangUp(phone.call());

    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED, ENDED);
    assertThat(hangUpsReported()).isZero();
  }

  @Test
  void a_call_that_was_not_answered_is_refused() {
    Phone phone = ringing();

    calls().hangUp(phone.call());

    assertThat(phone.seen(1)).containsExactly(REFUSED);
    assertThat(hangUpsReported()).isZero();
  }

  @Test
  void a_call_is_answered_once() {
    Phone phone = ringing();

    calls().answer(phone.call());
    calls().answer(phone.call());

    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED);
  }

  @Test
  void a_call_is_ended_once() {
    Phone phone = ringing();
    calls().answer(phone.call());
    phone.seen(1);

    calls().hangUp(phone.call());
    calls().hangUp(phone.call());

    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED, ENDED);
  }

  @Test
  void a_call_that_is_answered_and_ended_at_once_is_up_for_a_moment() {
    Phone phone = ringing();

    calls().answer(phone.call());
    calls().hangUp(phone.call());

    assertThat(phone.seen(2)).containsExactly(ANSWERED, ENDED);
  }

  @Test
  void a_refused_call_is_not_answered_any_more() {
    Phone phone = ringing();
    calls().hangUp(phone.call());

    calls().answer(phone.call());

    assertThat(phone.seenInTheEnd()).containsExactly(REFUSED);
  }

  @Test
  void an_ended_call_is_not_answered_again() {
    Phone phone = ringing();
    calls().answer(phone.call());
    phone.seen(1);
    calls().hangUp(phone.call());
    phone.seen(2);

    calls().answer(phone.call());

    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED, ENDED);
  }

  @Test
  void S35_who_hangs_up_is_told_so_when_the_end_is_kept_and_not_before() {
    Phone phone = ringing();
    calls().answer(phone.call());
    phone.seen(1);

    phone.hangUp();
    assertThat(hangUpsReported()).isEqualTo(1);
    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED);
    calls().release(phone.call());

    assertThat(phone.seen(2)).containsExactly(ANSWERED, RELEASED);
  }

  @Test
  void S35_who_hangs_up_is_told_so_once() {
    Phone phone = ringing();
    calls().answer(phone.call());
    phone.seen(1);
    phone.hangUp();

    calls().release(phone.call());
    calls().release(phone.call());
    calls().hangUp(phone.call());

    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED, RELEASED);
  }

  @Test
  void a_call_that_goes_on_is_not_released() {
    Phone phone = ringing();
    calls().answer(phone.call());
    phone.seen(1);

    calls().release(phone.call());
    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED);
    calls().hangUp(phone.call());

    assertThat(phone.seen(2)).containsExactly(ANSWERED, ENDED);
  }

  @Test
  void what_happens_to_one_call_does_not_happen_to_another() {
    Phone first = ringing();
    Phone second = ringing();

    calls().answer(second.call());
    assertThat(second.seen(1)).containsExactly(ANSWERED);
    calls().hangUp(first.call());

    assertThat(first.seen(1)).containsExactly(REFUSED);
    assertThat(second.seenInTheEnd()).containsExactly(ANSWERED);
  }

  @Test
  void an_unknown_call_is_ignored() {
    Phone phone = ringing();

    calls().answer(NOBODY);
    calls().hangUp(NOBODY);
    calls().release(NOBODY);
    calls().answer(phone.call());

    assertThat(phone.seenInTheEnd()).containsExactly(ANSWERED);
  }
}
