package no.meetat.cli.benchmark;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls that begin at even intervals, whatever has become of those before, and are hung up when
 * they are answered. Nothing is sent twice: what is lost has no answer.
 */
final class EvenCalls implements AutoCloseable {

  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int BUFFER = 1 << 20;
  private static final long SECOND = 1_000_000_000;
  private static final Pattern ANSWER = Pattern.compile("(?s)SIP/2\\.0 200 .*");
  private static final Pattern CALL = Pattern.compile("(?mi)^Call-ID: *(\\S+)");
  private static final Pattern METHOD = Pattern.compile("(?mi)^CSeq: *\\d+ (\\S+)");
  private static final Pattern TO = Pattern.compile("(?mi)^To: *(.*)$");

  private final InetSocketAddress server;
  private final DatagramSocket signalling;
  private final DatagramSocket media;
  private final ConcurrentHashMap<String, Long> begun = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
  private long number;

  EvenCalls(InetSocketAddress server) throws IOException {
    this.server = server;
    this.signalling = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    signalling.setReceiveBufferSize(BUFFER);
    Thread.ofPlatform().daemon().name("answers").start(this::hear);
  }

  /** How long each took from INVITE to 200. */
  Times make(int rate, int seconds) throws IOException, InterruptedException {
    int calls = rate * seconds;
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      awaitNanos(start + call * SECOND / rate);
      dial("even-" + number++);
    }
    Thread.sleep(1_000);
    Times times = Times.of(answered, calls);
    answered.clear();
    begun.clear();
    return times;
  }

  private static void awaitNanos(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private void dial(String call) throws IOException {
    byte[] invite = message("INVITE", call, 1, "<sip:23184500@127.0.0.1>", offer());
    begun.put(call, System.nanoTime());
    send(invite);
  }

  private void hear() {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
    try {
      while (!signalling.isClosed()) {
        signalling.receive(packet);
        long at = System.nanoTime();
        hear(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1), at);
      }
    } catch (SocketException over) {
      signalling.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void hear(String message, long at) throws IOException {
    if (ANSWER.matcher(message).matches() && "INVITE".equals(first(METHOD, message))) {
      String call = first(CALL, message);
      Option.of(begun.remove(call)).forEach(from -> answered.add(at - from));
      send(message("ACK", call, 1, first(TO, message), ""));
      send(message("BYE", call, 2, first(TO, message), ""));
    }
  }

  private static String first(Pattern pattern, String message) {
    Matcher found = pattern.matcher(message);
    return found.find() ? found.group(1).strip() : "";
  }

  private String offer() {
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        + "m=audio %d RTP/AVP 8 0 101\r\na=rtpmap:101 telephone-event/8000\r\n"
            .formatted(media.getLocalPort());
  }

  private byte[] message(String method, String call, int number, String to, String body) {
    String head =
        """
        %1$s sip:23184500@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK-%3$s-%4$d-%1$s;rport
        Max-Forwards: 70
        From: <sip:+4722334455@127.0.0.1>;tag=even
        To: %5$s
        Call-ID: %3$s
        CSeq: %4$d %1$s
        Contact: <sip:even@127.0.0.1:%2$d>
        Content-Type: application/sdp
        Content-Length: %6$d

        """
            .formatted(method, signalling.getLocalPort(), call, number, to, body.length());
    return (head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.ISO_8859_1);
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
