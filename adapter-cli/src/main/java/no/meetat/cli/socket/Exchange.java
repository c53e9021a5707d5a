package no.meetat.cli.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Option;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** One request and its answer, as each side sends and reads them. */
final class Exchange {

  /** Octets of a request, without its line feed. */
  static final int LONGEST_REQUEST = 1_000;

  /** Octets of an answer that are read: about half a million callers. */
  private static final int LONGEST_ANSWER = 1 << 26;

  private Exchange() {}

  /** Sends a request, and reads the answer; none when it is not whole. */
  static Option<Reply> ask(SocketChannel server, String request) throws IOException {
    write(server, request + "\n");
    InputStream answer = Channels.newInputStream(server);
    return Reply.read(new String(answer.readNBytes(LONGEST_ANSWER), UTF_8));
  }

  /** Reads a request; none when it does not end, or is too long. */
  static Option<String> request(SocketChannel client) throws IOException {
    InputStream octets = new BufferedInputStream(Channels.newInputStream(client), LONGEST_REQUEST);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet = octets.read();
    while (octet >= 0 && octet != '\n' && line.size() < LONGEST_REQUEST) {
      line.write(octet);
      octet = octets.read();
    }
    return Option.when(octet == '\n', () -> line.toString(UTF_8));
  }

  static void answer(SocketChannel client, Reply reply) throws IOException {
    write(client, reply.text());
  }

  private static void write(SocketChannel peer, String text) throws IOException {
    ByteBuffer octets = ByteBuffer.wrap(text.getBytes(UTF_8));
    while (octets.hasRemaining()) {
      peer.write(octets);
    }
  }
}
