package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KernelDropsTest {

  @Test
  void drops_of_all_sockets_at_a_port_are_added() {
    assertThat(
            KernelDrops.at(
                5060,
                Stream.of(
                    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt"
                        + "   uid  timeout inode ref pointer drops",
                    " 1: 0100007F:13C4 00000000:0000 07 00000000:00000000 00:00000000 00000000"
                        + "     0        0 9 2 0 40",
                    " 2: 0100007F:13C4 0200007F:13C4 01 00000000:00000000 00:00000000 00000000"
                        + "     0        0 9 2 0 2",
                    " 3: 0100007F:13C5 00000000:0000 07 00000000:00000000 00:00000000 00000000"
                        + "     0        0 9 2 0 7")))
        .isEqualTo(42);
  }
}
