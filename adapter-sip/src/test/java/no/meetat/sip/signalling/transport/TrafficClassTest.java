package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficClassTest {

  private static final TrafficClass CS3 = new TrafficClass(24);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void RFC_2474_3_datagrams_carry_the_class_in_six_bits(String address) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.ofLiteral(address), 0);
    try (DatagramChannel listening = UdpSocket.listening(any, CS3);
        DatagramChannel beside = UdpSocket.beside(any, CS3)) {
      assertThat(listening.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0x60);
      assertThat(beside.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0x60);
    }
  }

  @Test
  void RFC_2474_3_connections_do_too() throws IOException {
    try (Socket socket = new Socket()) {
      CS3.mark(socket);

      assertThat(socket.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0x60);
    }
  }
}
