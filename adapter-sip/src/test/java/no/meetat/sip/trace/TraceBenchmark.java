package no.meetat.sip.trace;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.trace.blanking.Blanking;

/**
 * Prints what the trace costs a message: the thread of the signalling that notes it, and the thread
 * of the trace that takes codes and keys out. Run its main method.
 */
public final class TraceBenchmark {

  private static final int ROUNDS = 5;
  private static final int NOTES = 2_000_000;
  private static final long OCTETS_A_ROUND = 40_000_000;
  private static final double NANOS_OF_MICRO = 1_000;

  private static long seen;

  private TraceBenchmark() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.out.printf("%.0f ns to note a message%n", noting());
    System.out.println("octets    us each  to blank");
    Blanking blanking = new Blanking(AccessNumbers.DEFAULT, Vector.empty());
    messages().forEach((what, text) -> measure(blanking, what, text));
    System.out.println("(" + seen + ")");
  }

  private static double noting() throws InterruptedException {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, noteAll(new NoteQueue()));
    }
    return best;
  }

  /** Another thread takes them meanwhile. */
  private static double noteAll(NoteQueue queue) throws InterruptedException {
    byte[] invite = plain("").getBytes(StandardCharsets.ISO_8859_1);
    Thread taking = Thread.ofPlatform().daemon().start(() -> takeAll(queue));
    long began = System.nanoTime();
    for (int note = 0; note < NOTES; note++) {
      queue.add(new Passage(Direction.RECEIVED, invite, LoopbackFlow.UDP, System.nanoTime()));
    }
    double each = (double) (System.nanoTime() - began) / NOTES;
    taking.interrupt();
    taking.join();
    return each;
  }

  private static void takeAll(NoteQueue queue) {
    try {
      while (!Thread.interrupted()) {
        seen += queue.take().hashCode();
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static void measure(Blanking blanking, String what, String text) {
    long times = Math.max(2, OCTETS_A_ROUND / text.length() / 20);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      for (long time = 0; time < times; time++) {
        seen += blanking.blank(text, true).length();
      }
      best = Math.min(best, (double) (System.nanoTime() - began) / times);
    }
    System.out.printf("%6d %10.1f  %s%n", text.length(), best / NANOS_OF_MICRO, what);
  }

  private static Map<String, String> messages() {
    return LinkedHashMap.<String, String>empty()
        .put("plain INVITE", plain(""))
        .put("INVITE with a code behind the number", plain("").replace("@a", ",,71320465#@a"))
        .put(
            "60 kB of URI parameters", plain("Contact: <sip:a@b" + ";a=b".repeat(15_000) + ">\r\n"))
        .put("8 kB of URI parameters", plain("Contact: <sip:a@b" + ";a=b".repeat(2_000) + ">\r\n"))
        .put("8 kB of URIs", plain("Contact: " + "sip:1@a,".repeat(1_000) + "\r\n"))
        .put("8 kB of commas", plain("From: <sip:a" + ",".repeat(8_000) + "@b>\r\n"))
        .put("8 kB of digits and blanks", plain("Subject: " + "1 ".repeat(4_000) + "\r\n"))
        .put("8 kB of quotes", plain("Authorization: Digest " + "a=\"".repeat(2_700) + "\r\n"))
        .put("8 kB of blanks", plain("").replace("INVITE ", "INVITE " + " ".repeat(8_000)))
        .put("14,000 folds", plain("Subject: a" + "\r\n a".repeat(14_000) + "\r\n"))
        .put("10,000 fields", plain("X: y\r\n".repeat(10_000)))
        .put("60 kB of lines of SDP", plain("") + "a=b\r\n".repeat(12_000))
        .put("60 kB of one line of SDP", plain("") + "a=dtmfkey".repeat(6_600))
        .put("60 kB of colons", plain("To: " + ":".repeat(60_000) + "\r\n"));
  }

  private static String plain(String fields) {
    return "INVITE sip:23184500@a SIP/2.0\r\n"
        + fields
        + "Via: SIP/2.0/UDP 198.51.100.7:5060;branch=z9hG4bK776asdhds;rport\r\n"
        + "From: \"Ola\" <sip:+4722334455@198.51.100.7>;tag=1928301774\r\n"
        + "To: <sip:23184500@a>\r\n"
        + "Call-ID: a84b4c76e66710@198.51.100.7\r\n"
        + "CSeq: 314159 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:ola@198.51.100.7:5060>\r\n"
        + "P-Asserted-Identity: <tel:+4722334455>\r\nAllow: INVITE, ACK, BYE, CANCEL, OPTIONS\r\n"
        + "Supported: timer\r\nContent-Type: application/sdp\r\nContent-Length: 150\r\n\r\n"
        + "v=0\r\no=- 1 1 IN IP4 198.51.100.7\r\ns=-\r\nc=IN IP4 198.51.100.7\r\nt=0 0\r\n"
        + "m=audio 4000 RTP/AVP 8 101\r\na=rtpmap:101 telephone-event/8000\r\n";
  }
}
