package no.meetat.sip.signalling.message;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A {@code sip:} or {@code sips:} URI (RFC 3261, section 19.1).
 *
 * @param text as it was written
 * @param isSecure whether it is {@code sips:}
 * @param user as written, without its password; none where only a host is named
 * @param host a name or an address; an IPv6 address in brackets
 * @param port none where none is written; it need not be a possible one
 * @param parameters of the URI, not those within the user
 */
public record SipUri(
    String text,
    boolean isSecure,
    Option<String> user,
    String host,
    Option<Integer> port,
    Parameters parameters)
    implements Uri {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]++|\\[[0-9A-Fa-f:.]++]");

  static Option<SipUri> read(String text, String rest, boolean secure) {
    int at = rest.indexOf('@');
    String user = at < 0 ? "" : rest.substring(0, at).split(":", 2)[0];
    String beyond = rest.substring(at + 1);
    boolean sound = beyond.indexOf('@') < 0 && (at < 0 || !user.isEmpty());
    return Option.when(sound, beyond)
        .flatMap(written -> read(text, secure, Option.when(at >= 0, user), written));
  }

  /** From the host on; header fields of the URI are passed over. */
  private static Option<SipUri> read(
      String text, boolean secure, Option<String> user, String written) {
    String[] parts = written.split("\\?", 2)[0].split(";", 2);
    int colon = parts[0].lastIndexOf(':');
    boolean hasPort = colon > parts[0].indexOf(']');
    String host = hasPort ? parts[0].substring(0, colon) : parts[0];
    Option<Integer> port = hasPort ? Digits.port(parts[0].substring(colon + 1)) : Option.none();
    boolean sound = HOST.matcher(host).matches() && hasPort == port.isDefined();
    return Option.when(sound, parts.length < 2 ? "" : parts[1])
        .flatMap(Parameters::ofUri)
        .map(parameters -> new SipUri(text, secure, user, host, port, parameters));
  }

  /** Whether a proxy of this URI routes loosely (RFC 3261, section 16.4). */
  public boolean isLooseRouter() {
    return parameters.has("lr");
  }

  @Override
  public Option<String> subscriber() {
    return user;
  }
}
