package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.network.ThisMachine;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ListeningPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server at several addresses: each answers for itself. */
class AddressesTest {

  private static final int PATIENCE_MILLIS = 5_000;

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void RFC_3261_18_2_2_of_all_addresses_each_answers_by_UDP_what_was_sent_to_it(String all)
      throws IOException {
    try (TestServer server = new TestServer(settings -> listeningOn(settings, all))) {
      for (InetAddress ours : addresses(all)) {
        try (DatagramSocket phone = new DatagramSocket(new InetSocketAddress(ours, 0))) {
          InetSocketAddress sentTo = new InetSocketAddress(ours, server.port);
          DatagramPacket answer = ask(phone, sentTo);

          assertThat(answer.getSocketAddress()).isEqualTo(sentTo);
          assertThat(text(answer)).startsWith("SIP/2.0 200 OK");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void of_all_addresses_the_one_that_was_called_by_TCP_is_our_contact(String all)
      throws IOException {
    try (TestServer server = new TestServer(settings -> listeningOn(settings, all))) {
      for (InetAddress ours : addresses(all)) {
        Socket socket = new Socket(ours, server.port);
        try (TestPhone phone = TestPhone.on(PhoneLine.stream("TCP", socket), server.port)) {
          Reply ok = phone.call();
          phone.hangUp();

          assertThat(ok.header("Contact"))
              .contains("@" + IpLiteral.host(ours) + ":" + server.port + ";transport=tcp");
        }
      }
    }
  }

  @Test
  void a_server_listens_on_several_addresses_at_once() throws IOException {
    Vector<String> two = Vector.of("127.0.0.1", "127.0.0.5");
    try (TestServer server =
        new TestServer(settings -> listeningOn(settings, two.toJavaArray(String[]::new)))) {
      for (InetAddress ours : two.map(InetAddress::ofLiteral)) {
        InetSocketAddress sentTo = new InetSocketAddress(ours, server.port);
        try (TestPhone phone = TestPhone.on(PhoneLine.udp(ours, sentTo), server.port)) {
          Reply ok = phone.call();
          phone.hangUp();

          assertThat(ok.header("Contact")).contains("@" + ours.getHostAddress() + ":");
          assertThat(ok.body()).contains("c=IN IP4 " + ours.getHostAddress() + "\r\n");
        }
      }
    }
  }

  private static ImmutableSipSettings listeningOn(
      ImmutableSipSettings settings, String... addresses) {
    int port = settings.listening().head().address().getPort();
    return SipSettings.listeningOn(
            Vector.of(addresses)
                .map(address -> new InetSocketAddress(InetAddress.ofLiteral(address), port))
                .flatMap(at ->
                    Vector.of(Carrier.UDP, Carrier.TCP)
                        .map(carrier -> new ListeningPoint(carrier, at)))
                .toJavaArray(ListeningPoint[]::new))
        .withPeers(settings.peers())
        .withTimers(settings.timers());
  }

  private static Vector<InetAddress> addresses(String all) {
    return ThisMachine.addresses()
        .filter(address -> all.equals("::") || address instanceof Inet4Address)
        .toVector();
  }

  private static DatagramPacket ask(DatagramSocket phone, InetSocketAddress server)
      throws IOException {
    String at = IpLiteral.host(phone.getLocalAddress()) + ":" + phone.getLocalPort();
    byte[] options =
        RequestText.of("OPTIONS sip:" + IpLiteral.host(server.getAddress()) + " SIP/2.0")
            .add("Via", "SIP/2.0/UDP " + at + ";branch=z9hG4bK1;rport")
            .add("From", "<sip:phone@" + at + ">;tag=phone")
            .add("To", "<sip:23184500@" + IpLiteral.host(server.getAddress()) + ">")
            .add("Call-ID", "asked@" + at)
            .add("CSeq", "1 OPTIONS")
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    DatagramPacket answer = new DatagramPacket(new byte[65_536], 65_536);
    phone.setSoTimeout(PATIENCE_MILLIS);
    phone.send(new DatagramPacket(options, options.length, server));
    phone.receive(answer);
    return answer;
  }

  private static String text(DatagramPacket packet) {
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }
}
