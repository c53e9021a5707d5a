package no.meetat.sip.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class QuietTest {

  private long now;
  private final List<String> log = new ArrayList<>();
  private final Quiet quiet = new Quiet(log::add, () -> now);

  private void tell(int peer, int times) {
    for (int time = 0; time < times; time++) {
      quiet.tell(InetAddress.ofLiteral("10.0." + peer / 250 + "." + peer % 250), "no");
    }
  }

  private void passSeconds(int seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  @Test
  void a_peer_has_one_line_a_minute_which_counts_those_kept_back() {
    tell(1, 1_000);
    passSeconds(59);
    tell(1, 1);
    passSeconds(1);
    tell(1, 5);

    assertThat(log)
        .containsExactly("10.0.0.1: no", "10.0.0.1: no (and 1000 more in the minute before)");
  }

  @Test
  void each_peer_has_a_line() {
    tell(1, 2);
    tell(2, 2);

    assertThat(log).containsExactly("10.0.0.1: no", "10.0.0.2: no");
  }

  @Test
  void many_peers_have_no_more_lines_than_there_are_in_a_minute() {
    for (int peer = 0; peer < 2 * Quiet.MAX_PEERS; peer++) {
      tell(peer, 2);
    }
    assertThat(log).hasSize(Quiet.MAX_LINES);

    passSeconds(60);
    tell(1, 1);
    assertThat(log).hasSize(Quiet.MAX_LINES + 1);
  }

  @Test
  void what_was_kept_back_long_ago_is_not_told() {
    tell(1, 3);
    passSeconds(120);
    tell(1, 1);

    assertThat(log).containsExactly("10.0.0.1: no", "10.0.0.1: no");
  }

  @Test
  void words_of_a_peer_begin_no_line_and_steer_no_terminal() {
    quiet.tell(InetAddress.ofLiteral("10.0.0.1"), "said \n\u001b[2J\u202eno");

    assertThat(log).containsExactly("10.0.0.1: said ??[2J?no");
  }

  @Test
  void words_of_a_peer_are_shortened() {
    quiet.tell(InetAddress.ofLiteral("10.0.0.1"), "n".repeat(70_000));

    assertThat(log).containsExactly("10.0.0.1: " + "n".repeat(Quiet.MAX_LENGTH) + "...");
  }
}
