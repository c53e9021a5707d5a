package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.sip.limit.HeapShare;

/** Messages that wait to be written to one connection; limited in number and in octets. */
final class SendQueue {

  static final int MAX_MESSAGES = 256;

  /** Octets. */
  static final long MAX_OCTETS = HeapShare.of(128 << 10, 2_048);

  private static final byte[] LAST = {};

  private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(MAX_MESSAGES + 1);
  private final AtomicLong octets = new AtomicLong();

  /** Appends a message; false where too much waits already. */
  boolean offer(byte[] message) {
    boolean room =
        octets.addAndGet(message.length) <= MAX_OCTETS
            && queue.size() < MAX_MESSAGES
            && queue.offer(message);
    if (!room) {
      octets.addAndGet(-message.length);
    }
    return room;
  }

  /**
   * Nothing follows; queued messages are still taken. False where there is no room even for that.
   */
  boolean finish() {
    return queue.offer(LAST);
  }

  /** Writes messages as they come, for the tap to see by this flow, until nothing follows. */
  void writeTo(Socket socket, Flow flow, Tap tap) throws IOException, InterruptedException {
    for (byte[] message = take(); message.length > 0; message = take()) {
      long nanos = System.nanoTime();
      socket.getOutputStream().write(message);
      tap.sent(message, flow, nanos);
    }
    socket.shutdownOutput();
  }

  /** Waits for the next message; empty when nothing follows. */
  private byte[] take() throws InterruptedException {
    byte[] message = queue.take();
    octets.addAndGet(-message.length);
    return message;
  }
}
