package no.meetat.cli;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone that calls a server on this machine, hangs up and calls again, so that the JVM learns
 * what calls take before there are any.
 */
final class RehearsedCalls implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final Pattern FINAL = Pattern.compile("(?s)SIP/2\\.0 [2-6].*");
  private static final Pattern TO = Pattern.compile("(?mi)^To: *(.*)$");

  private static final String KEY =
      """
      Signal=7
      Duration=100
      """;

  private final DatagramSocket signalling;
  private final DatagramSocket media;
  private final InetSocketAddress server;

  private RehearsedCalls(InetSocketAddress server) throws IOException {
    this.server = server;
    this.signalling = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    signalling.setSoTimeout(PATIENCE_MILLIS);
  }

  /** So many calls, one after the other; it gives up where one is not answered. */
  static void make(InetSocketAddress server, int calls) throws IOException {
    try (RehearsedCalls phone = new RehearsedCalls(server)) {
      for (int call = 0; call < calls; call++) {
        phone.call(call);
      }
    } catch (SocketTimeoutException _) {
      // What was learnt until here is of use as well.
    }
  }

  private void call(int call) throws IOException {
    send("INVITE", call, 1, "<sip:23184500@127.0.0.1>", "application/sdp", offer());
    String to = answered();
    send("ACK", call, 1, to, "text/plain", "");
    send("INFO", call, 2, to, "application/dtmf-relay", KEY);
    answered();
    send("BYE", call, 3, to, "text/plain", "");
    answered();
  }

  /** The To of the next final response. */
  private String answered() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
    String response = "";
    while (!FINAL.matcher(response).matches()) {
      signalling.receive(packet);
      response = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    }
    Matcher to = TO.matcher(response);
    return to.find() ? to.group(1).strip() : "";
  }

  private String offer() {
    return """
    v=0
    o=- 1 1 IN IP4 127.0.0.1
    s=-
    c=IN IP4 127.0.0.1
    t=0 0
    m=audio %d RTP/AVP 8 0 101
    a=rtpmap:101 telephone-event/8000
    """
        .formatted(media.getLocalPort());
  }

  private void send(String method, int call, int number, String to, String type, String body)
      throws IOException {
    String content = body.replace("\n", "\r\n");
    String head =
        """
        %1$s sip:23184500@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK-%3$d-%4$d-%1$s;rport
        Max-Forwards: 70
        From: <sip:+4722334455@127.0.0.1>;tag=rehearsal
        To: %5$s
        Call-ID: rehearsal-%3$d
        CSeq: %4$d %1$s
        Contact: <sip:rehearsal@127.0.0.1:%2$d>
        Content-Type: %6$s
        Content-Length: %7$d

        """
            .formatted(method, signalling.getLocalPort(), call, number, to, type, content.length());
    byte[] message = (head.replace("\n", "\r\n") + content).getBytes(StandardCharsets.ISO_8859_1);
    signalling.send(new DatagramPacket(message, message.length, server));
  }

  @Override
  public void close() {
    signalling.close();
    media.close();
  }
}
