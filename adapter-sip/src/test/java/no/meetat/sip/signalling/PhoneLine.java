package no.meetat.sip.signalling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.network.IpLiteral;

/** A socket that carries text; an empty answer when none came in time. */
public interface PhoneLine extends AutoCloseable {

  String protocol();

  int port();

  /** Its own address, as the host of a URI. */
  default String host() {
    return "127.0.0.1";
  }

  void send(byte[] message) throws IOException;

  String receive(int millis) throws IOException;

  @Override
  void close();

  static PhoneLine to(String protocol, int serverPort) throws IOException {
    return switch (protocol) {
      case "UDP" -> udp(serverPort);
      case "TCP" -> tcp(serverPort);
      case "TLS" -> tls(serverPort);
      default -> throw new IllegalArgumentException(protocol);
    };
  }

  static PhoneLine udp(int serverPort) throws IOException {
    return udp(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), serverPort));
  }

  static PhoneLine udp(InetSocketAddress server) throws IOException {
    return udp(InetAddress.ofLiteral("127.0.0.1"), server);
  }

  static PhoneLine udpFrom(String own, int serverPort) throws IOException {
    InetAddress server = InetAddress.ofLiteral("127.0.0.1");
    return udp(InetAddress.ofLiteral(own), new InetSocketAddress(server, serverPort));
  }

  static PhoneLine udp(InetAddress own, InetSocketAddress server) throws IOException {
    DatagramSocket socket = new DatagramSocket(new InetSocketAddress(own, 0));
    return new PhoneLine() {
      @Override
      public String host() {
        return IpLiteral.host(own);
      }

      @Override
      public String protocol() {
        return "UDP";
      }

      @Override
      public int port() {
        return socket.getLocalPort();
      }

      @Override
      public void send(byte[] message) throws IOException {
        socket.send(new DatagramPacket(message, message.length, server));
      }

      @Override
      public String receive(int millis) throws IOException {
        socket.setSoTimeout(millis);
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        try {
          socket.receive(packet);
          return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException nothing) {
          return "";
        }
      }

      @Override
      public void close() {
        socket.close();
      }
    };
  }

  static PhoneLine tcp(int serverPort) throws IOException {
    return stream("TCP", new Socket(InetAddress.ofLiteral("127.0.0.1"), serverPort));
  }

  static PhoneLine tls(int serverPort) throws IOException {
    Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), serverPort);
    try {
      return stream("TLS", TestTls.over(socket));
    } catch (IOException refused) {
      socket.close();
      throw refused;
    }
  }

  /** One of these protocols, over a connection. */
  static PhoneLine stream(String protocol, Socket socket) {
    return new PhoneLine() {
      @Override
      public String host() {
        return IpLiteral.host(socket.getLocalAddress());
      }

      @Override
      public String protocol() {
        return protocol;
      }

      @Override
      public int port() {
        return socket.getLocalPort();
      }

      @Override
      public void send(byte[] message) throws IOException {
        socket.getOutputStream().write(message);
      }

      @Override
      public String receive(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
          return readMessage(socket.getInputStream());
        } catch (SocketTimeoutException nothing) {
          return "";
        }
      }

      @Override
      public void close() {
        try {
          socket.close();
        } catch (IOException alreadyGone) {
          throw new IllegalStateException(alreadyGone);
        }
      }
    };
  }

  private static String readMessage(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    String text = head.toString(StandardCharsets.UTF_8);
    int length = Integer.parseInt(new Reply(text).header("Content-Length"));
    return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
