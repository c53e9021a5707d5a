package no.meetat.sip.trunk;

import static no.meetat.sip.trunk.PaperTrunk.hop;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Duration;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.transport.Hop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order the servers of a trunk are tried (RFC 3263, section 4.3). */
class FailoverTest {

  private static final Hop A1 = hop("192.0.2.1");
  private static final Hop A2 = hop("192.0.2.2");
  private static final Hop B = hop("192.0.2.3");

  private final PaperTrunk trunk = new PaperTrunk();
  private final PaperTrunk.Kept exchange = new PaperTrunk.Kept();
  private final TrunkServer a = trunk.server("a.example", A1, A2);
  private final TrunkServer b = trunk.server("b.example", B);
  private final Failover failover = new Failover(Vector.of(a, b), exchange, trunk.time);
  private String result = "";

  @BeforeEach
  void they_have_been_found() {
    a.locate(() -> {});
    b.locate(() -> {});
    trunk.time.run();
  }

  @Test
  void each_hop_is_tried_in_order_until_one_answers() {
    send();

    assertThat(failed()).isEqualTo(A1);
    assertThat(failed()).isEqualTo(A2);
    exchange.answer(PaperTrunk.response(200));
    assertThat(result).isEqualTo("200 by UDP 192.0.2.3:5060");
    assertThat(exchange.isEmpty()).isTrue();
  }

  @Test
  void when_none_answers_it_is_told_why_the_last_did_not() {
    send();
    failed();
    failed();
    exchange.fail("no connection");

    assertThat(result).isEqualTo("no connection");
  }

  @Test
  void who_is_known_to_be_down_comes_last() {
    down(A1);
    a.failed(A2, "no answer");
    send();

    assertThat(failed()).isEqualTo(A2);
    assertThat(failed()).isEqualTo(B);
    assertThat(failed()).isEqualTo(A1);
  }

  @Test
  void it_does_not_come_last_for_ever_where_nobody_asks_how_it_is() {
    down(A1);
    trunk.time.pass(Reachability.AVOIDED);
    send();

    assertThat(failed()).isEqualTo(A1);
  }

  @Test
  void who_asked_to_be_left_alone_is_not_asked_for_as_long() {
    a.resting(A1, Duration.ofHours(1));
    trunk.time.pass(Duration.ofMinutes(59));
    send();

    assertThat(failed()).isEqualTo(A2);
    assertThat(failed()).isEqualTo(B);
    assertThat(exchange.isEmpty()).isTrue();
  }

  @Test
  void a_failure_does_not_shorten_the_time_that_was_asked_for() {
    a.resting(A1, Duration.ofMinutes(10));
    trunk.time.pass(Duration.ofMinutes(4));
    a.failed(A1, "no answer");

    assertThat(a.of(A1).rest(trunk.time.nanos())).isEqualTo(Duration.ofMinutes(6));
  }

  @Test
  void it_is_told_how_long_nobody_may_be_asked() {
    a.resting(A1, Duration.ofMinutes(10));
    a.resting(A2, Duration.ofMinutes(5));
    assertThat(failover.rest()).isZero();

    b.resting(B, Duration.ofMinutes(20));
    assertThat(failover.rest()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void where_one_that_is_asked_again_does_not_answer_the_others_are_tried() {
    failover.same(
        a.targets().last(), any -> request(), answer -> result = answer.fold(why -> why, s -> ""));

    assertThat(failed()).isEqualTo(A2);
    assertThat(failed()).isEqualTo(A1);
    assertThat(failed()).isEqualTo(B);
    assertThat(result).isEqualTo("no answer");
  }

  @Test
  void where_no_server_can_be_found_it_is_told_why() {
    new Failover(Vector.of(trunk.nowhere("gone.example")), exchange, trunk.time)
        .any(any -> request(), answer -> result = answer.getLeft());
    trunk.time.run();

    assertThat(result).isEqualTo("there is no gone.example");
  }

  private void down(Hop hop) {
    a.failed(hop, "no answer");
    trunk.time.pass(Reachability.TOGETHER);
    a.failed(hop, "no answer");
  }

  private void send() {
    failover.any(
        any -> request(),
        answer ->
            result =
                answer.fold(
                    why -> why, served -> served.response() + " by " + served.target().hop()));
    trunk.time.run();
  }

  /** The hop that was tried and does not answer. */
  private Hop failed() {
    PaperTrunk.Kept.Asked asked = exchange.take();
    asked.answer().accept(Either.left("no answer"));
    return asked.target().hop();
  }

  private static OutsideRequest request() {
    return new OutsideRequest(
        Method.OPTIONS, PaperTrunk.uri("sip:a.example"), "", "", "", 1, HeaderFields.NONE);
  }
}
