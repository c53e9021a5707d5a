package no.meetat.sip.srtp;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;

/**
 * Prints the CPU time of a packet with 20 ms of G.711, ns, and what it allocates, octets. Run its
 * main method.
 */
public final class SrtpBenchmark {

  private static final int PACKETS = 300_000;
  private static final int LENGTH = 172;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ByteBuffer clear = ByteBuffer.allocateDirect(2048);
  private final ByteBuffer sealed = ByteBuffer.allocateDirect(2048);
  private final SrtpSender sender;
  private final SrtpReceiver receiver;
  private int number;
  private long protecting;
  private long opening;
  private long refusing;

  private SrtpBenchmark(CryptoSuite suite) {
    MasterKey key = MasterKey.random(suite);
    sender = new SrtpSender(suite, key);
    receiver = new SrtpReceiver(suite, key);
  }

  public static void main(String[] arguments) {
    System.out.println("ns of a packet protected, opened, refused; octets allocated");
    for (CryptoSuite suite : CryptoSuite.ALL) {
      for (int round = 0; round < 4; round++) {
        new SrtpBenchmark(suite).print(suite);
      }
    }
  }

  private void print(CryptoSuite suite) {
    run(PACKETS / 10);
    protecting = 0;
    opening = 0;
    refusing = 0;
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    run(PACKETS);
    long after = THREADS.getCurrentThreadAllocatedBytes();
    System.out.printf(
        "%-24s %5d %5d %5d  %d%n",
        suite,
        protecting / PACKETS,
        opening / PACKETS,
        refusing / PACKETS,
        (after - allocated) / PACKETS);
  }

  private void run(int packets) {
    for (int n = 0; n < packets; n++) {
      long start = System.nanoTime();
      sealed.clear().put(sender.protect(next())).flip();
      long between = System.nanoTime();
      damage();
      int refused = receiver.open(sealed, sealed.limit());
      long then = System.nanoTime();
      damage();
      int opened = receiver.open(sealed, sealed.limit());
      opening += System.nanoTime() - then;
      refusing += then - between;
      protecting += between - start;
      if (refused != SrtpReceiver.FORGED || opened != LENGTH) {
        throw new IllegalStateException(refused + " " + opened);
      }
    }
  }

  private void damage() {
    sealed.put(50, (byte) (sealed.get(50) ^ 1));
  }

  private ByteBuffer next() {
    clear.clear().limit(LENGTH);
    return clear.putInt(0, 0x80080000 | (number++ & 0xFFFF)).putInt(8, 7);
  }
}
