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
  private static final int MAX_PORT = 65_535;

  private ListenAddress() {}

  /** The resolved address; none when it is malformed or the host is unknown. */
  public static Option<InetSocketAddress> parse(String written) {
    Matcher matcher = HOST_PORT.matcher(written);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > MAX_PORT) {
      return Option.none();
    }
    return host(matcher.group(1))
        .map(host -> new InetSocketAddress(host, Integer.parseInt(matcher.group(2))));
  }

  static Option<InetAddress> host(String name) {
    return Try.of(() -> InetAddress.getByName(name)).toOption();
  }
}
