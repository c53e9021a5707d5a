package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** Reads session descriptions: strict in what we need, blind to the rest, bounded in all. */
public final class SdpParser {

  private static final int MAX_BYTES = 16_384;
  private static final int MAX_LINES = 512;
  private static final int MAX_MEDIA = 16;

  private Vector<MediaDescription> media = Vector.empty();
  private Option<InetAddress> connection = Option.none();
  private MediaDirection direction = MediaDirection.SENDRECV;
  private Option<SessionDescription.Origin> origin = Option.none();

  private SdpParser() {}

  /** The description, or why there is none. */
  public static Either<SdpFault, SessionDescription> parse(byte[] body) {
    if (body.length > MAX_BYTES) {
      return fault("session description too long");
    }
    try {
      return Either.right(new SdpParser().read(new String(body, StandardCharsets.UTF_8)));
    } catch (Unreadable unreadable) {
      return fault(unreadable.reason);
    }
  }

  private static Either<SdpFault, SessionDescription> fault(String reason) {
    return Either.left(new SdpFault(reason));
  }

  private SessionDescription read(String text) throws Unreadable {
    String[] lines = text.split("\r?\n", MAX_LINES + 1);
    require(lines.length <= MAX_LINES, "session description with too many lines");
    require(lines[0].equals("v=0"), "session description without v=0");
    for (String line : lines) {
      readLine(line);
    }
    return new SessionDescription(
        origin.getOrElseThrow(() -> new Unreadable("session description without o=")),
        connection,
        direction,
        media);
  }

  private void readLine(String line) throws Unreadable {
    if (line.isEmpty()) {
      return;
    }
    require(line.length() > 1 && line.charAt(1) == '=', "malformed line in session description");
    String value = line.substring(2);
    switch (line.charAt(0)) {
      case 'o' -> readOrigin(value);
      case 'c' -> readConnection(value);
      case 'm' -> readMedia(value);
      case 'a' -> readAttribute(value);
      default -> {}
    }
  }

  private void readOrigin(String value) throws Unreadable {
    String[] fields = value.split(" ", 7);
    require(fields.length == 6, "malformed o= line");
    origin = Option.some(new SessionDescription.Origin(fields[1], fields[2], fields[5]));
  }

  private void readConnection(String value) throws Unreadable {
    Option<InetAddress> address = address(value.split(" ", 4));
    if (media.isEmpty()) {
      connection = address;
    } else {
      media = media.dropRight(1).append(media.last().withConnection(address));
    }
  }

  private static Option<InetAddress> address(String[] fields) throws Unreadable {
    require(fields.length == 3 && fields[0].equals("IN"), "malformed c= line");
    Option<InetAddress> address = IpLiteral.parse(fields[2]);
    require(
        address.exists(found -> !found.isMulticastAddress()), "c= without a unicast IPv4 address");
    return address;
  }

  private void readMedia(String value) throws Unreadable {
    require(media.size() < MAX_MEDIA, "too many media sections");
    media = media.append(MediaLine.read(value));
  }

  private void readAttribute(String value) throws Unreadable {
    Option<MediaDirection> written = MediaDirection.of(value);
    if (media.isEmpty()) {
      direction = written.getOrElse(direction);
      return;
    }
    MediaDescription last = media.last();
    media =
        media
            .dropRight(1)
            .append(written.fold(() -> MediaLine.map(last, value), last::withDirection));
  }

  static void require(boolean holds, String otherwise) throws Unreadable {
    if (!holds) {
      throw new Unreadable(otherwise);
    }
  }

  /** Ends the reading of one description. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String reason;

    Unreadable(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
