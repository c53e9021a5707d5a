package no.meetat.sip.sdp;

import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the port of an m= line: {@code 4000}, or {@code 4000/2} for two pairs of ports. */
final class PortField {

  private static final int MAX_PORT = 65_535;
  private static final Pattern PORT = Pattern.compile("([0-9]{1,9})(/[0-9]{1,9})?");

  private PortField() {}

  /** The first of its ports, 0 when the section is rejected. */
  static Either<SdpFault, Integer> read(String written) {
    Matcher port = PORT.matcher(written);
    if (!port.matches()) {
      return Either.left(new SdpFault("audio with a malformed port"));
    }
    int first = Integer.parseInt(port.group(1));
    return first <= MAX_PORT
        ? Either.right(first)
        : Either.left(new SdpFault("audio with a port out of range"));
  }
}
