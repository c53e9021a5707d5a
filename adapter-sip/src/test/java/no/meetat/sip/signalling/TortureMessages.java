package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of RFC 4475, read from their table; they ask for the answer to come back. */
final class TortureMessages {

  private static final Pattern REPEATED = Pattern.compile("\\((\\d+)\\*([A-Za-z0-9]+)\\)");
  private static final Pattern OCTET = Pattern.compile("\\\\x([0-9A-F]{2})");
  private static final Pattern SENT_BY =
      Pattern.compile(
          "^(?:via|v)\\s*:\\s*SIP\\s*/\\s*[27]\\.0\\s*/\\s*\\w+\\s+[^;,\\s]+",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern LENGTH =
      Pattern.compile(
          "^(content-length|l)(\\s*:\\s*)[1-9][0-9]+$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Vector<String> WRONG_LENGTHS = Vector.of("clerr", "mcl01");

  private TortureMessages() {}

  /**
   * One of them.
   *
   * @param name as the RFC has it
   * @param datagram the answer to it over UDP: a status, or silence
   * @param stream the answer to it over TCP
   * @param text an octet a character
   */
  record Message(String name, String datagram, String stream, String text) {

    byte[] octets() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    String expected(String protocol) {
      return protocol.equals("TCP") ? stream : datagram;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Vector<Message> all() {
    return Vector.of(table().split("\n=== ")).tail().map(TortureMessages::message);
  }

  private static String table() {
    try (InputStream table = TortureMessages.class.getResourceAsStream("rfc4475.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Message message(String entry) {
    String[] parts = entry.split("\n", 2);
    String[] words = parts[0].split(" ", -1);
    String octets = octets(parts[1] + "\n").replace("\n", "\r\n");
    String sent = WRONG_LENGTHS.contains(words[0]) ? octets : withTrueLength(octets);
    return new Message(
        words[0],
        words[2],
        words[words.length - 1],
        SENT_BY.matcher(sent).replaceFirst("$0;rport"));
  }

  private static String octets(String text) {
    UnaryOperator<String> repeat =
        written ->
            REPEATED
                .matcher(written)
                .replaceAll(found -> found.group(2).repeat(Integer.parseInt(found.group(1))));
    return OCTET.matcher(repeat.apply(text)).replaceAll(TortureMessages::octet);
  }

  private static String octet(MatchResult found) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)));
  }

  /** The lines of the table differ from those of the RFC in some blanks. */
  private static String withTrueLength(String message) {
    Vector<MatchResult> lengths = Vector.ofAll(LENGTH.matcher(message).results());
    return lengths
        .lastOption()
        .map(last -> {
          int body = message.indexOf("\r\n\r\n", last.end()) + 4;
          return message.substring(0, last.start())
              + last.group(1)
              + last.group(2)
              + (message.length() - body)
              + message.substring(last.end());
        })
        .getOrElse(message);
  }
}
