package no.meetat.sip.signalling.message;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.signalling.RequestText;

/**
 * Prints the CPU time of reading an INVITE with all that is asked of it, for messages as they are
 * and for the worst shapes, within the limits and beyond. Run its main method.
 */
public final class ReadingBenchmark {

  private static final int ROUNDS = 5;
  private static final long OCTETS_A_ROUND = 60_000_000;
  private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

  private static long seen;

  private ReadingBenchmark() {}

  public static void main(String[] arguments) {
    System.out.println("octets    us each  ns per octet  what");
    messages()
        .mapValues(text -> text.getBytes(StandardCharsets.ISO_8859_1))
        .forEach(ReadingBenchmark::measure);
    System.out.println("(" + seen + ")");
  }

  private static Map<String, String> messages() {
    String parameters = ";a=b".repeat(15_000);
    return LinkedHashMap.<String, String>empty()
        .put("plain INVITE", invite().toString())
        .put("INVITE of a trunk, 2 kB", trunk().toString())
        .put("15,000 URI parameters, To", to("<sip:a@b" + parameters + ">"))
        .put("15,000 header parameters, To", to("<sip:a@b>" + parameters))
        .put("Request-URI of 60 kB", invite().startLine("INVITE sip:a@b" + parameters).toString())
        .put("3,000 Record-Route values", add("Record-Route", "<sip:127.0.0.1;lr>,".repeat(3_000)))
        .put("14,000 folds", add("Subject", "a" + "\r\n a".repeat(14_000)))
        .put("quoted string of 60 kB", to("\"" + "a".repeat(60_000) + "\" <sip:a@b>"))
        .put("10,000 header fields", invite().toString().replace("To:", fields(10_000) + "To:"))
        .put(
            "within: 8 kB URI parameters, To",
            to("<sip:a@b" + parameters.substring(0, 8_000) + ">"))
        .put("within: 4 kB quoted string, To", to("\"" + "\\\"".repeat(2_000) + "\" <sip:a@b>"))
        .put("within: 8 kB quoted string, To", to("\"" + "\\\"".repeat(4_000) + "\" <sip:a@b>"))
        .put("within: 64 Record-Route values", add("Record-Route", "<sip:h;lr>,".repeat(64)))
        .put("within: 128 Record-Route values", add("Record-Route", "<sip:h;lr>,".repeat(128)))
        .put("within: 128 folds", add("Subject", "a" + "\r\n a".repeat(128)))
        .put("within: 256 folds", add("Subject", "a" + "\r\n a".repeat(256)))
        .put("within: 120 header fields", invite().toString().replace("To:", fields(120) + "To:"))
        .put("within: 240 header fields", invite().toString().replace("To:", fields(240) + "To:"))
        .put("within: 24 kB in 3 fields", wide())
        .put("within: 16 kB multipart, 8 parts", parts(8))
        .put("within: 32 kB multipart, 16 parts", parts(16));
  }

  private static RequestText invite() {
    return Messages.options()
        .startLine("INVITE sip:23184500@127.0.0.1 SIP/2.0")
        .set("CSeq", "1 INVITE")
        .add("Contact", "<sip:a@127.0.0.1:9>")
        .body("application/sdp", SDP);
  }

  private static RequestText trunk() {
    return invite()
        .add("Record-Route", "<sip:10.0.0.1;lr;ftag=1>")
        .add("P-Asserted-Identity", "\"Kari\" <sip:+4722334455@x;user=phone>, <tel:+4722334455>")
        .add("Supported", "100rel, timer, replaces, histinfo")
        .add("User-Agent", "trunk " + "x".repeat(300))
        .add("X-Call", "y".repeat(1_000));
  }

  private static String add(String name, String value) {
    return invite().add(name, value).toString();
  }

  private static String to(String value) {
    return invite().set("To", value).toString();
  }

  private static String fields(int count) {
    return "X: yy\r\n".repeat(count);
  }

  private static String wide() {
    RequestText message = invite();
    for (int field = 0; field < 3; field++) {
      message = message.add("Subject", "s".repeat(7_900));
    }
    return message.toString();
  }

  private static String parts(int count) {
    String part = "--b\r\nContent-Type: x/y\r\n\r\n" + "\r\n--".repeat(500) + "\r\n";
    return invite().body("multipart/mixed;boundary=b", part.repeat(count) + "--b--").toString();
  }

  private static void measure(String what, byte[] message) {
    double best = Double.MAX_VALUE;
    long times = Math.max(1, OCTETS_A_ROUND / Math.max(message.length, 3_000));
    for (int round = 0; round < ROUNDS; round++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (long time = 0; time < times; time++) {
        seen += read(message);
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      best = Math.min(best, (double) spent / times);
    }
    System.out.printf(
        "%6d  %9.1f  %12.2f  %s%n", message.length, best / 1_000, best / message.length, what);
  }

  /** What a server asks of an INVITE, or the answer that refuses it. */
  private static long read(byte[] message) {
    return MessageReader.read(message, false)
        .fold(
            malformed -> malformed.answer().map(answer -> answer.length).getOrElse(0),
            taken ->
                switch (taken) {
                  case SipRequest request -> asked(request);
                  case ReceivedResponse response -> response.status();
                });
  }

  private static int asked(SipRequest request) {
    return request.headers().list(HeaderNames.RECORD_ROUTE).map(list -> list.size()).getOrElse(0)
        + request.headers().list(HeaderNames.P_ASSERTED_IDENTITY).fold(why -> 0, list -> 1)
        + request.contact().fold(why -> 0, contact -> 1)
        + SessionPart.of(request.headers(), request.body()).fold(why -> 0, found -> 1)
        + Responses.of(request, Status.TRYING).encoded().length;
  }
}
