package no.meetat.sip.signalling.message;

import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/**
 * A message that cannot be taken.
 *
 * @param answer the response to send to where it came from; none where there must be none
 */
public record Malformed(Option<byte[]> answer) {

  private static final Vector<String> COPIED = Vector.of("from", "call-id", "cseq");
  private static final String VERSION = "SIP/2.0 ";

  /** Refused with a status, where it is a request that tells where from. */
  static Malformed of(RawMessage raw, int status, String reason) {
    return new Malformed(
        Option.some(raw)
            .filter(message -> !message.isResponse() && !message.method().equals("ACK"))
            .filter(message -> !message.values("via").isEmpty())
            .filter(message -> !Checks.hasControlCharacters(message))
            .map(message -> response(message, status, reason).getBytes(StandardCharsets.UTF_8)));
  }

  private static String response(RawMessage raw, int status, String reason) {
    StringBuilder text = new StringBuilder(VERSION + status + " " + reason + "\r\n");
    raw.values("via").forEach(via -> text.append("Via: ").append(via).append("\r\n"));
    raw.values("to").take(1).forEach(to -> text.append("To: ").append(tagged(to)).append("\r\n"));
    raw.headers()
        .filter(header -> COPIED.contains(header._1()))
        .distinctBy(Tuple2::_1)
        .forEach(header -> append(text, header));
    return text.append("Content-Length: 0\r\n\r\n").toString();
  }

  private static void append(StringBuilder text, Tuple2<String, String> header) {
    String name =
        switch (header._1()) {
          case "from" -> "From";
          case "call-id" -> "Call-ID";
          default -> "CSeq";
        };
    text.append(name).append(": ").append(header._2()).append("\r\n");
  }

  private static String tagged(String to) {
    return to.contains(";tag=") ? to : to + ";tag=malformed";
  }
}
