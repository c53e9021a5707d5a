package no.meetat.sip.trunk;

import static no.meetat.sip.trunk.PaperTrunk.hop;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.trunk.Reachability.State;
import org.junit.jupiter.api.Test;

/** When a server is up and when it is down. */
class TrunkServerTest {

  private static final Hop FIRST = hop("192.0.2.1");
  private static final Hop SECOND = hop("192.0.2.2");

  private final PaperTrunk trunk = new PaperTrunk();
  private final TrunkServer server = located(trunk.server("sbc.example", FIRST, SECOND));

  @Test
  void nothing_is_known_before_it_is_asked() {
    assertThat(server.state()).isEqualTo(State.UNKNOWN);
    assertThat(server.isUp()).isFalse();
  }

  @Test
  void it_is_up_as_soon_as_one_hop_answers() {
    server.failed(FIRST, "no answer");
    server.answered(SECOND);

    assertThat(server.isUp()).isTrue();
  }

  @Test
  void a_hop_is_down_after_two_failures_in_a_row_and_the_server_when_all_are() {
    server.answered(FIRST);
    fail(FIRST);
    fail(SECOND);
    assertThat(server.isUp()).isTrue();

    fail(SECOND);
    assertThat(server.isUp()).isTrue();
    fail(FIRST);
    assertThat(server.state()).isEqualTo(State.DOWN);
    assertThat(server.why()).isEqualTo("no answer by UDP 192.0.2.1:5060");
  }

  @Test
  void failures_with_an_answer_between_them_are_not_in_a_row() {
    fail(FIRST);
    server.answered(FIRST);
    fail(FIRST);

    assertThat(server.isUp()).isTrue();
  }

  @Test
  void it_is_up_again_at_the_first_answer() {
    down();
    server.answered(SECOND);

    assertThat(server.isUp()).isTrue();
  }

  @Test
  void who_asks_to_be_left_alone_is_down_at_once_and_not_asked_until_then() {
    server.answered(SECOND);
    server.resting(FIRST, Duration.ofMinutes(2));

    assertThat(server.of(FIRST).isDown()).isTrue();
    assertThat(server.of(FIRST).mayBeAsked(trunk.time.nanos())).isFalse();
    trunk.time.pass(Duration.ofMinutes(2));
    assertThat(server.of(FIRST).mayBeAsked(trunk.time.nanos())).isTrue();
  }

  @Test
  void a_name_that_cannot_be_found_twice_is_down() {
    TrunkServer nowhere = located(trunk.nowhere("gone.example"));
    assertThat(nowhere.state()).isEqualTo(State.UNKNOWN);

    trunk.time.pass(Reachability.TOGETHER);
    located(nowhere);
    assertThat(nowhere.state()).isEqualTo(State.DOWN);
    assertThat(nowhere.why()).isEqualTo("there is no gone.example");
  }

  @Test
  void it_is_silent_since_it_last_answered() {
    trunk.time.pass(Duration.ofSeconds(7));
    assertThat(server.silence()).isEqualTo(Duration.ofSeconds(7));

    server.answered(FIRST);
    trunk.time.pass(Duration.ofSeconds(2));
    assertThat(server.silence()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a_late_answer_of_a_hop_that_leads_there_no_more_says_nothing() {
    down();
    server.answered(hop("192.0.2.3"));

    assertThat(server.isUp()).isFalse();
  }

  @Test
  void requests_that_fail_together_are_one_failure() {
    server.answered(FIRST);
    server.failed(FIRST, "no connection");
    server.failed(FIRST, "no connection");

    assertThat(server.of(FIRST).isDown()).isFalse();
    fail(FIRST);
    assertThat(server.of(FIRST).isDown()).isTrue();
  }

  @Test
  void a_server_that_is_elsewhere_each_time_is_down_after_as_many_failures() {
    server.answered(FIRST);
    for (int times = 3; times < 3 + Reachability.ENOUGH; times++) {
      assertThat(server.isUp()).isTrue();
      Hop elsewhere = hop("192.0.2." + times);
      trunk.moved("sbc.example", elsewhere);
      located(server);
      fail(elsewhere);
    }

    assertThat(server.state()).isEqualTo(State.DOWN);
  }

  @Test
  void that_it_is_up_is_told_once_also_where_it_moves() {
    server.answered(FIRST);
    trunk.moved("sbc.example", hop("192.0.2.3"));
    located(server);
    server.answered(hop("192.0.2.3"));

    assertThat(trunk.ups).isOne();
  }

  @Test
  void its_trunk_hears_where_it_is_and_when_it_comes_up() {
    assertThat(trunk.found).containsExactly(FIRST, SECOND);
    server.answered(FIRST);
    server.answered(SECOND);
    assertThat(trunk.ups).isOne();

    down();
    server.answered(FIRST);
    assertThat(trunk.ups).isEqualTo(2);
  }

  private void down() {
    for (int times = 0; times < Reachability.ENOUGH; times++) {
      fail(FIRST);
      fail(SECOND);
    }
  }

  private void fail(Hop hop) {
    trunk.time.pass(Reachability.TOGETHER);
    server.failed(hop, "no answer");
  }

  private TrunkServer located(TrunkServer any) {
    any.locate(() -> {});
    trunk.time.run();
    return any;
  }
}
