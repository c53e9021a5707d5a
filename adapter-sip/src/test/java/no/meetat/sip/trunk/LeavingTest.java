package no.meetat.sip.trunk;

import static no.meetat.sip.trunk.PaperTrunk.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a registration ends (RFC 3261, section 10.2.2). */
class LeavingTest extends OnOneRegistration {

  private int over;

  @Test
  void at_the_end_it_is_taken_out_of_the_register() {
    registered("Expires: 600");
    registration.leave(() -> over++);

    assertThat(exchange.peek().request().headers().first("Expires")).contains("0");
    assertThat(over).isZero();
    exchange.answer(response(401, CHALLENGE + "\"1\""));
    exchange.answer(response(200));
    assertThat(over).isOne();
    trunk.time.pass(Duration.ofHours(1));
    assertThat(exchange.isEmpty()).isTrue();
  }

  @Test
  void who_is_not_registered_need_not_be_taken_out() {
    registration.leave(() -> over++);

    assertThat(over).isOne();
  }

  @Test
  void the_end_comes_once_also_when_an_answer_is_late() {
    begun();
    registration.leave(() -> over++);
    exchange.answer(response(403));
    registration.reachable();

    assertThat(over).isOne();
    assertThat(exchange.isEmpty()).isTrue();
  }

  @Test
  void RFC_3261_10_2_no_second_one_is_sent_at_the_end_while_one_is_underway() {
    begun();
    registration.leave(() -> over++);
    assertThat(exchange.take().request().headers().first("Expires")).contains("600");
    assertThat(exchange.isEmpty()).isTrue();
  }

  @Test
  void what_was_granted_meanwhile_is_taken_out() {
    begun();
    registration.leave(() -> over++);
    exchange.answer(response(200));
    assertThat(exchange.peek().request().headers().first("Expires")).contains("0");
    assertThat(over).isZero();

    exchange.answer(response(200));
    assertThat(over).isOne();
    assertThat(registration.isRegistered()).isFalse();
  }

  @Test
  void a_refresh_that_is_refused_at_the_end_leaves_a_contact_to_be_taken_out() {
    registered("Expires: 1000");
    next();
    registration.leave(() -> over++);
    refused();
    assertThat(exchange.peek().request().headers().first("Expires")).contains("0");

    exchange.answer(response(200));
    assertThat(over).isOne();
  }
}
