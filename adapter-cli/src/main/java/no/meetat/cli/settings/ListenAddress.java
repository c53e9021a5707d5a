package no.meetat.cli.settings;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code HOST:PORT}, where an IPv6 address is in brackets. Names are looked up, so this is
 * not for the signalling path.
 */
public final class ListenAddress {

  private static final Pattern HOST_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+(?:%[^\\]\\s]+)?]|[^:\\s\\[\\]]+):([0-9]{1,5})");
  private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9._-]+");
  private static final int MAX_PORT = 65_535;

  private ListenAddress() {}

  /** The resolved address; none when it is malformed or the host is unknown. */
  public static Option<InetSocketAddress> parse(String written) {
    return parts(written)
        .flatMap(parts ->
            host(parts.getHostString()).map(host -> new InetSocketAddress(host, parts.getPort())));
  }

  /** The same, but not resolved where it has a name, which nobody need know yet. */
  static Option<InetSocketAddress> named(String written) {
    return parts(written)
        .flatMap(parts ->
            NAME.matcher(parts.getHostString()).matches() ? Option.some(parts) : parse(written));
  }

  /** What is written, not resolved. */
  private static Option<InetSocketAddress> parts(String written) {
    return Option.some(HOST_PORT.matcher(written))
        .filter(Matcher::matches)
        .filter(parts -> Integer.parseInt(parts.group(2)) <= MAX_PORT)
        .map(parts ->
            InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2))));
  }

  static Option<InetAddress> host(String name) {
    return Try.of(() -> InetAddress.getByName(name)).toOption();
  }
}
