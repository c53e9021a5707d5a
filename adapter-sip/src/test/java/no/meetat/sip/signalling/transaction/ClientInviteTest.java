package no.meetat.sip.signalling.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.SentFlow;
import no.meetat.sip.signalling.transport.TransportProtocol;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An INVITE of ours over UDP, in the times of RFC 3261. */
class ClientInviteTest {

  private static final String BRANCH = "z9hG4bK1";
  private static final Duration TIMER_B = Duration.ofSeconds(32);
  private static final Duration TIMER_C = Duration.ofMillis(ClientInvite.TIMER_C);

  private @AutoClose("shutdownNow") final StepClock clock = new StepClock();

  /** With the time in ms. */
  private final List<String> sent = new ArrayList<>();

  private final Flow wire =
      new SentFlow(TransportProtocol.UDP, message -> sent.add(clock.now() + " " + message));
  private final List<Integer> answers = new ArrayList<>();
  private final Transactions transactions =
      new Transactions(
          new TransactionTimers(Timers.DEFAULT, clock), new TransactionRoom(10, any -> true));

  @BeforeEach
  void invite() {
    OwnInvite invite =
        new OwnInvite(octets("INVITE"), octets("CANCEL"), octets("ACK"), octets("late ACK"));
    transactions.invite(BRANCH, invite, wire, answer -> answers.add(answer.status()));
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void answer(int status) {
    answer(status, "INVITE");
  }

  private void answer(int status, String method) {
    HeaderFields fields = HeaderFields.NONE.with("CSeq", "1 " + method);
    transactions.received(new ReceivedResponse(status, BRANCH, fields, ""));
  }

  @Test
  void RFC_3261_17_1_1_2_it_is_sent_again_after_twice_as_long_each_time_until_timer_B() {
    clock.advance(TIMER_B);

    assertThat(sent)
        .containsExactly(
            "0 INVITE",
            "500 INVITE",
            "1500 INVITE",
            "3500 INVITE",
            "7500 INVITE",
            "15500 INVITE",
            "31500 INVITE");
    assertThat(answers).containsExactly(408);
  }

  @Test
  void RFC_3261_17_1_1_2_once_it_is_heard_of_timer_B_ends_nothing() {
    answer(100);
    clock.advance(TIMER_B.multipliedBy(2));
    assertThat(answers).isEmpty();
    answer(200);

    assertThat(sent).containsExactly("0 INVITE");
    assertThat(answers).containsExactly(200);
  }

  @Test
  void RFC_3261_9_1_it_is_cancelled_at_last_and_given_up_64_T1_after() {
    answer(180);
    clock.advance(TIMER_C.minusMillis(1));
    assertThat(sent).containsExactly("0 INVITE");
    clock.advance(Duration.ofMillis(1));
    assertThat(sent).containsExactly("0 INVITE", "181000 CANCEL");
    answer(200, "CANCEL");
    assertThat(answers).isEmpty();
    clock.advance(TIMER_B);

    assertThat(sent).hasSize(2);
    assertThat(answers).containsExactly(408);
  }

  @Test
  void RFC_3261_9_1_a_487_to_what_was_cancelled_is_acknowledged_each_time() {
    answer(100);
    clock.advance(TIMER_C);
    answer(200, "CANCEL");
    answer(487);
    answer(487);

    assertThat(sent).containsExactly("0 INVITE", "181000 CANCEL", "181000 ACK", "181000 ACK");
    assertThat(answers).containsExactly(487);
  }

  @Test
  void RFC_3261_13_2_2_4_a_2xx_that_comes_when_nobody_waits_any_more_is_acknowledged() {
    clock.advance(TIMER_B);
    sent.clear();
    answer(200);
    answer(200);

    assertThat(sent).containsExactly("32000 late ACK", "32000 late ACK");
    assertThat(answers).containsExactly(408);
  }

  @Test
  void nothing_of_it_is_kept_for_ever() {
    answer(100);
    clock.advance(TIMER_C.plus(TIMER_B).plus(TIMER_B));

    assertThat(transactions.size()).isZero();
  }
}
