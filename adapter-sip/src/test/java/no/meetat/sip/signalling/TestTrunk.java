package no.meetat.sip.signalling;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The far end of a trunk, on a port of its own: a test says what it answers, if anything. */
final class TestTrunk implements AutoCloseable {

  /** What has come, in order. */
  final Queue<Reply> requests = new ConcurrentLinkedQueue<>();

  /** The connections that were opened. */
  final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

  private final String protocol;
  private final int port = FreePorts.next();
  private final AutoCloseable socket;
  private volatile Answers answers = request -> request.answer(200);

  /** Answers a request; with nothing where it is empty. */
  @FunctionalInterface
  interface Answers {

    String to(Reply request);
  }

  private TestTrunk(String protocol) throws IOException {
    this.protocol = protocol;
    this.socket = protocol.equals("UDP") ? datagrams() : streams();
  }

  static TestTrunk over(String protocol) throws IOException {
    return new TestTrunk(protocol);
  }

  TestTrunk answering(Answers now) {
    answers = now;
    return this;
  }

  /** As settings name it. */
  String uri() {
    return uri("127.0.0.1");
  }

  String uri(String host) {
    return "sip:" + host + ":" + port + ";transport=" + protocol.toLowerCase(Locale.ROOT);
  }

  int port() {
    return port;
  }

  /** How many have come, those that were repeated once. */
  long different() {
    return requests.stream().map(request -> request.header("Call-ID")).distinct().count();
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  private DatagramSocket datagrams() throws IOException {
    DatagramSocket datagrams = new DatagramSocket(at(port));
    begin(() -> {
      DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
      while (true) {
        datagrams.receive(packet);
        byte[] answer = answered(text(packet)).getBytes(StandardCharsets.UTF_8);
        if (answer.length > 0) {
          datagrams.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      }
    });
    return datagrams;
  }

  private static String text(DatagramPacket packet) {
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }

  private ServerSocket streams() throws IOException {
    ServerSocket streams = new ServerSocket();
    streams.bind(at(port));
    begin(() -> {
      while (true) {
        Socket connected = streams.accept();
        begin(() -> serve(connected));
      }
    });
    return streams;
  }

  private void serve(Socket connected) throws IOException {
    Socket layered = protocol.equals("TLS") ? TestTls.accepted(connected) : connected;
    connections.add(layered);
    PhoneLine line = PhoneLine.stream(protocol, layered);
    for (String text = line.receive(60_000); !text.isEmpty(); text = line.receive(60_000)) {
      line.send(answered(text).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String answered(String text) {
    Reply message = new Reply(text);
    if (message.status() > 0) {
      return "";
    }
    requests.add(message);
    return answers.to(message);
  }

  /** Serves until its socket ends. */
  private static void begin(Serving serving) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            serving.serve();
          } catch (IOException ended) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @FunctionalInterface
  private interface Serving {

    void serve() throws IOException;
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket each : connections) {
        each.close();
      }
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}
