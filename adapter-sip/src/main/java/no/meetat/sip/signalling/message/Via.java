package no.meetat.sip.signalling.message;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import no.meetat.sip.network.IpLiteral;

/**
 * The topmost value of Via (RFC 3261, section 20.42).
 *
 * @param transport as written, known to us or not
 * @param host of sent-by
 * @param port of sent-by; it need not be a possible one
 * @param parameters branch, received, rport and others
 * @param others the values that follow it in the same header field, as written; may be empty
 */
public record Via(
    String transport, String host, Option<Integer> port, Parameters parameters, String others) {

  private static final String RPORT = "rport";
  private static final String RECEIVED = "received";
  private static final String END_OF_HOST = ":;, \t";

  /** The first value of a Via header field; none when it is malformed. */
  static Option<Via> read(String value) {
    Cursor cursor = new Cursor(value);
    return protocol(cursor)
        .flatMap(transport -> sentBy(cursor, transport))
        .flatMap(via -> Parameters.read(cursor).map(via::with))
        .flatMap(via -> others(cursor).map(via::with));
  }

  private static Option<String> protocol(Cursor cursor) {
    return word(cursor, "SIP")
        .filter(name -> cursor.takes('/'))
        .flatMap(name -> word(cursor, "2.0"))
        .filter(version -> cursor.takes('/'))
        .flatMap(version -> cursor.token());
  }

  private static Option<String> word(Cursor cursor, String expected) {
    return cursor.blanks().token().filter(expected::equalsIgnoreCase);
  }

  private static Option<Via> sentBy(Cursor cursor, String transport) {
    String host = cursor.blanks().sees('[') ? reference(cursor) : cursor.upToAnyOf(END_OF_HOST);
    boolean hasPort = cursor.takes(':');
    Option<Integer> port = hasPort ? cursor.token().flatMap(Digits::port) : Option.none();
    return Option.when(
        isHost(host) && hasPort == port.isDefined(),
        () -> new Via(transport, host, port, Parameters.NONE, ""));
  }

  /** An IPv6 address in brackets. */
  private static String reference(Cursor cursor) {
    String address = cursor.upToAnyOf("];, \t");
    return cursor.takes(']') ? address + "]" : "";
  }

  private static boolean isHost(String host) {
    return !host.isEmpty() && Characters.all(host, Cursor::isVisible);
  }

  private static Option<String> others(Cursor cursor) {
    return cursor.takes(',') ? Option.some(cursor.rest()) : Option.when(cursor.atEnd(), "");
  }

  private Via with(Parameters other) {
    return new Via(transport, host, port, other, others);
  }

  private Via with(String following) {
    return new Via(transport, host, port, parameters, following);
  }

  /** The name of the transaction; empty where there is none, as RFC 2543 allows. */
  public String branch() {
    return parameters.get("branch").getOrElse("");
  }

  /** Host and port in lower case. */
  public String sentBy() {
    return host.toLowerCase(Locale.ROOT) + port.map(number -> ":" + number).getOrElse("");
  }

  /** Whether responses go back to the port the request came from (RFC 3581). */
  public boolean hasRport() {
    return parameters.has(RPORT);
  }

  /** The same with the source of the request (RFC 3261, section 18.2.1; RFC 3581, section 4). */
  public Via from(InetSocketAddress source) {
    InetAddress address = source.getAddress();
    if (hasRport()) {
      String port = String.valueOf(source.getPort());
      return with(parameters.with(RECEIVED, IpLiteral.written(address)).with(RPORT, port));
    }
    return IpLiteral.parseHost(host).contains(address)
        ? this
        : with(parameters.with(RECEIVED, IpLiteral.written(address)));
  }

  @Override
  public String toString() {
    return "SIP/2.0/"
        + transport
        + " "
        + host
        + port.map(number -> ":" + number).getOrElse("")
        + parameters
        + (others.isEmpty() ? "" : ", " + others);
  }
}
