package no.meetat.sip.trunk;

import static no.meetat.sip.trunk.PaperTrunk.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.meetat.sip.signalling.client.OutsideRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one address of record is kept registered (RFC 3261, section 10.2). */
class RegistrationTest extends OnOneRegistration {

  @Test
  void it_asks_the_domain_of_the_address_for_its_contact() {
    OutsideRequest request = begun().request();

    assertThat(request.method()).isEqualTo("REGISTER");
    assertThat(request.uri().text()).isEqualTo("sip:paper.example");
    assertThat(request.to()).isEqualTo("<sip:kari@paper.example>");
    assertThat(request.from()).startsWith("<sip:kari@paper.example>;tag=");
    assertThat(request.headers().first("Contact"))
        .contains("<sip:23184500@192.0.2.9:5060;transport=tcp>");
    assertThat(request.headers().first("Expires")).contains("600");
    assertThat(request.headers().has("Authorization")).isFalse();
  }

  @Test
  void it_is_registered_for_as_long_as_is_granted() {
    registered("Expires: 100");
    trunk.time.pass(Duration.ofSeconds(50));
    assertThat(registration.isRegistered()).isTrue();

    trunk.time.pass(Duration.ofSeconds(50));
    assertThat(registration.isRegistered()).isFalse();
  }

  @Test
  void it_asks_again_before_that_is_over_by_the_same_call_and_a_higher_number() {
    OutsideRequest first = begun().request();
    exchange.answer(response(200, "Expires: 100"));
    trunk.time.pass(Duration.ofSeconds(59));
    assertThat(exchange.isEmpty()).isTrue();

    trunk.time.pass(Duration.ofSeconds(21));
    OutsideRequest second = exchange.take().request();
    assertThat(second.callId()).isEqualTo(first.callId());
    assertThat(second.sequence()).isGreaterThan(first.sequence());
  }

  @ParameterizedTest
  @CsvSource({"0, granted only 0 s", "1, granted only 1 s", "4, granted only 4 s"})
  void a_registrar_that_grants_less_than_5_seconds_is_asked_less_and_less_often(
      int seconds, String fault) {
    begun();
    exchange.answer(response(200, "Expires: " + seconds));
    assertThat(registration.isRegistered()).isFalse();
    assertThat(registration.fault()).contains(fault);
    assertThat(next()).isBetween(15L, 31L);

    exchange.answer(response(200, "Expires: " + seconds));
    assertThat(next()).isBetween(30L, 61L);
  }

  @Test
  void who_asks_who_we_are_is_told_at_the_same_hop() {
    begun();
    exchange.answer(response(401, CHALLENGE + "\"1\""));

    PaperTrunk.Kept.Asked again = exchange.take();
    assertThat(again.request().headers().first("Authorization").get())
        .contains("username=\"account\"", "uri=\"sip:paper.example\"", "nonce=\"1\"");
    assertThat(again.target().hop()).hasToString("TCP 192.0.2.1:5060");
  }

  @Test
  void a_refused_password_is_not_tried_again_at_once() {
    begun();
    exchange.answer(response(401, CHALLENGE + "\"1\""));
    exchange.answer(response(401, CHALLENGE + "\"2\""));

    assertThat(exchange.isEmpty()).isTrue();
    assertThat(registration.fault()).contains("user or password is refused");
  }

  @Test
  void a_time_that_is_too_short_is_lengthened_once() {
    begun();
    exchange.answer(response(423, "Min-Expires: 3600"));
    assertThat(exchange.peek().request().headers().first("Expires")).contains("3600");

    exchange.answer(response(423, "Min-Expires: 7200"));
    assertThat(exchange.isEmpty()).isTrue();
    assertThat(registration.fault()).contains("refused with 423");
  }

  @Test
  void RFC_5626_4_5_while_it_is_refused_it_asks_less_and_less_often() {
    begun();
    refused();
    assertThat(next()).isBetween(15L, 31L);
    refused();
    assertThat(next()).isBetween(30L, 61L);
    refused();
    assertThat(next()).isBetween(60L, 121L);
  }

  @Test
  void a_success_makes_the_next_wait_short_again() {
    begun();
    refused();
    next();
    refused();
    next();
    exchange.answer(response(200, "Expires: 1000"));
    next();
    refused();

    assertThat(next()).isBetween(15L, 31L);
  }

  @Test
  void it_waits_for_as_long_as_who_refuses_asks() {
    begun();
    exchange.answer(response(500, "Retry-After: 300"));

    assertThat(next()).isBetween(300L, 301L);
  }

  @Test
  void where_all_its_servers_ask_to_be_left_alone_it_waits_for_the_first() {
    begun();
    server.resting(exchange.peek().target().hop(), Duration.ofMinutes(5));
    exchange.fail("503");
    server.resting(exchange.peek().target().hop(), Duration.ofSeconds(200));
    exchange.fail("503");

    assertThat(next()).isBetween(200L, 201L);
  }

  @Test
  void while_a_refresh_fails_it_stays_registered_until_its_time_is_over() {
    registered("Expires: 1000");
    next();
    refused();
    assertThat(registration.isRegistered()).isTrue();
    assertThat(registration.fault()).isEmpty();

    trunk.time.pass(Duration.ofSeconds(400));
    assertThat(registration.isRegistered()).isFalse();
    assertThat(registration.fault()).contains("refused with 403");
  }

  @Test
  void it_does_not_wait_longer_than_its_servers_need_to_come_up() {
    for (int failures = 0; failures < 8; failures++) {
      unreached();
      next();
    }
    unreached();
    registration.reachable();

    assertThat(next()).isLessThanOrEqualTo(5L);
  }

  @Test
  void who_is_refused_waits_also_when_a_server_comes_up() {
    begun();
    refused();
    registration.reachable();

    assertThat(next()).isGreaterThanOrEqualTo(15L);
  }

  @Test
  void when_its_connection_ends_it_registers_anew() {
    PaperFlow flow = (PaperFlow) begun().flow();
    exchange.answer(response(200));
    flow.end();
    trunk.time.pass(Registration.LOOK);
    assertThat(registration.isRegistered()).isFalse();

    trunk.time.pass(Duration.ofSeconds(5));
    exchange.answer(response(200));
    assertThat(registration.isRegistered()).isTrue();
  }

  @Test
  void RFC_3261_10_2_while_an_answer_is_awaited_it_does_not_ask_again() {
    PaperFlow flow = (PaperFlow) begun().flow();
    exchange.answer(response(200, "Expires: 100"));
    next();
    flow.end();
    trunk.time.pass(Duration.ofSeconds(15));

    exchange.take();
    assertThat(exchange.isEmpty()).isTrue();
  }

  /** No hop answers. */
  private void unreached() {
    if (exchange.isEmpty()) {
      begun();
    }
    exchange.fail("no answer");
    exchange.fail("no answer");
  }
}
