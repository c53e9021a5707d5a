package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class RtpPortsTest {

  private static final int FIRST = 30_540;
  private static final int LAST = 30_542;

  private final InetAddress local = InetAddress.ofLiteral("127.0.0.1");
  private final RtpPorts ports = new RtpPorts(FIRST, LAST);

  @Test
  void ports_in_use_and_those_that_may_be_next_are_ours_with_the_odd_ones_above() {
    RtpPorts.BoundSocket bound = ports.bind(local).get();
    for (int port = FIRST; port <= LAST + 1; port++) {
      assertThat(ports.areOurs(local, port)).as("port %d", port).isTrue();
    }
    ports.release(bound);
  }

  @Test
  void ports_beyond_the_range_are_not_ours() {
    assertThat(ports.areOurs(local, FIRST - 1)).isFalse();
    assertThat(ports.areOurs(local, LAST + 2)).isFalse();
    assertThat(ports.areOurs(local, 1)).isFalse();
  }

  @Test
  void a_port_of_the_range_that_a_telephone_on_this_machine_has_is_not_ours() throws IOException {
    try (DatagramSocket telephone = new DatagramSocket(FIRST, local)) {
      assertThat(ports.areOurs(local, telephone.getLocalPort())).isFalse();
    }
  }

  @Test
  void a_port_at_another_machine_is_not_ours() {
    assertThat(ports.areOurs(InetAddress.ofLiteral("192.0.2.1"), FIRST)).isFalse();
  }
}
