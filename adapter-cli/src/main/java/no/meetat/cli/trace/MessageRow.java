package no.meetat.cli.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Base64;
import no.meetat.cli.settings.ListenAddress;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.trace.Direction;
import no.meetat.sip.trace.TracedMessage;

/** A message as a row of the server's answer: octets need other letters there. */
final class MessageRow {

  static final Seq<String> COLUMNS =
      Vector.of("number", "at", "direction", "transport", "own", "far", "octets");

  private MessageRow() {}

  static Seq<String> of(TracedMessage message) {
    return Vector.of(
        Long.toString(message.number()),
        message.at().toString(),
        message.direction().word(),
        message.protocol(),
        IpLiteral.hostPort(message.own()),
        IpLiteral.hostPort(message.far()),
        Base64.getEncoder().encodeToString(message.octets()));
  }

  /** The message of a row that the server has written. */
  static TracedMessage read(Map<String, String> row) {
    return new TracedMessage(
        Long.parseLong(field(row, "number")),
        Instant.parse(field(row, "at")),
        field(row, "direction").equals(Direction.SENT.word()) ? Direction.SENT : Direction.RECEIVED,
        field(row, "transport"),
        address(field(row, "own")),
        address(field(row, "far")),
        new String(Base64.getDecoder().decode(field(row, "octets")), ISO_8859_1));
  }

  private static InetSocketAddress address(String hostPort) {
    return ListenAddress.parse(hostPort).get();
  }

  private static String field(Map<String, String> row, String name) {
    return row.get(name).get();
  }
}
