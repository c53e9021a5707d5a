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
import no.meetat.cli.CallMessages;

/**
 * Calls that begin at even intervals, whatever has become of those before, and are hung up when
 * they are answered. Nothing is sent twice: what is lost has no answer.
 */
final class EvenCalls implements AutoCloseable {

  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int BUFFER = 1 << 20;
  private static final long SECOND = 1_000_000_000;
  private static final Pattern ANSWER = Pattern.compile("(?s)SIP/2\\.0 200 .*");
  private static final Pattern CALL = Pattern.compile("(?mi)^Call-ID: *even-(\\d+)");
  private static final Pattern METHOD = Pattern.compile("(?mi)^CSeq: *\\d+ (\\S+)");

  private final InetSocketAddress server;
  private final DatagramSocket signalling;
  private final DatagramSocket media;
  private final ConcurrentHashMap<Long, Long> begun = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
  private final CallMessages messages;
  private long number;

  EvenCalls(InetSocketAddress server) throws IOException {
    this.server = server;
    this.signalling = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.messages = new CallMessages("even", signalling.getLocalPort(), media.getLocalPort());
    signalling.setReceiveBufferSize(BUFFER);
    Thread.ofPlatform().daemon().name("answers").start(this::hear);
  }

  /** How long each took from INVITE to 200. */
  Times make(int rate, int seconds) throws IOException, InterruptedException {
    int calls = rate * seconds;
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      awaitNanos(start + call * SECOND / rate);
      dial(number++);
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

  private void dial(long call) throws IOException {
    byte[] invite = messages.invite(call);
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
      long call = Long.parseLong(first(CALL, message));
      Option.of(begun.remove(call)).forEach(from -> answered.add(at - from));
      send(messages.bare("ACK", call, 1, CallMessages.to(message)));
      send(messages.bare("BYE", call, 2, CallMessages.to(message)));
    }
  }

  private static String first(Pattern pattern, String message) {
    Matcher found = pattern.matcher(message);
    return found.find() ? found.group(1).strip() : "";
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
