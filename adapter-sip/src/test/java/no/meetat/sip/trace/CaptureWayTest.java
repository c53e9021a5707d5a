package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;

/** The way to a capture server on the same machine. */
class CaptureWayTest {

  @Test
  void what_leads_to_ourselves_leads_to_nobody() throws IOException {
    try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
      channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
      InetSocketAddress own = (InetSocketAddress) channel.getLocalAddress();

      assertThatExceptionOfType(PortUnreachableException.class)
          .isThrownBy(() -> CaptureWay.from(channel, own));
      assertThat(channel.isOpen()).isFalse();
    }
  }
}
