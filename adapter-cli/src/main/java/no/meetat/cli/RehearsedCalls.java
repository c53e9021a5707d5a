package no.meetat.cli;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A telephone that calls a server on this machine, hangs up and calls again, so that the JVM learns
 * what calls take before there are any.
 */
final class RehearsedCalls implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final Pattern FINAL = Pattern.compile("(?s)SIP/2\\.0 [2-6].*");

  private static final String KEY =
      """
      Signal=7
      Duration=100
      """;

  private final DatagramSocket signalling;
  private final DatagramSocket media;
  private final InetSocketAddress server;
  private final CallMessages messages;

  private RehearsedCalls(InetSocketAddress server) throws IOException {
    this.server = server;
    this.signalling = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.messages = new CallMessages("rehearsal", signalling.getLocalPort(), media.getLocalPort());
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
    send(messages.invite(call));
    String to = answered();
    send(messages.bare("ACK", call, 1, to));
    send(messages.request("INFO", call, 2, to, "application/dtmf-relay", KEY));
    answered();
    send(messages.bare("BYE", call, 3, to));
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
    return CallMessages.to(response);
  }

  private void send(byte[] message) throws IOException {
    signalling.send(new DatagramPacket(message, message.length, server));
  }

  @Override
  public void close() {
    signalling.close();
    media.close();
  }
}
