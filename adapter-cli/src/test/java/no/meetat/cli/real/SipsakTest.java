package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators ask with by hand. */
@Needs("sipsak")
class SipsakTest extends OnOneServer {

  private static final int FLOOD = 2_000;

  @ParameterizedTest
  @ValueSource(strings = {"udp", "tcp"})
  void RFC_3261_11_sipsak_hears_what_is_served(String transport) throws Exception {
    sipsak("-E", transport, "-q", "Allow: INVITE, ACK, BYE, CANCEL, OPTIONS");
  }

  @Test
  void a_flood_of_sipsak_is_read_or_counted_and_then_the_next_question_answered() throws Exception {
    sipsak("-F", "-e", String.valueOf(FLOOD));

    Patience.await("the flood").until(() -> messages() >= FLOOD);
    sipsak("-q", "200 OK");
  }

  @Test
  void questions_that_sipsak_spoils_are_survived() throws Exception {
    new Client(folder).runToAnyEnd(command("-R", "-t", "200"));

    assertThat(served.metric("meetat_sip_malformed_total")).isPositive();
    sipsak("-q", "200 OK");
  }

  private double messages() {
    return served.metric("meetat_sip_served_total")
        + served.metric("meetat_sip_dropped_total")
        + served.metric("meetat_sip_dropped_by_kernel_total");
  }

  private void sipsak(String... options) throws Exception {
    new Client(folder).run(command(options));
  }

  private List<String> command(String... options) {
    return Vector.of(options)
        .prepend("sipsak")
        .append("-s")
        .append("sip:23184500@127.0.0.1:" + served.port())
        .asJava();
  }
}
