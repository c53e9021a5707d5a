package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an m= line and the rtpmap attributes below it. */
final class MediaLine {

  private static final int MAX_FORMATS = 64;
  private static final int MAX_PORT = 65_535;
  private static final int MAX_PAYLOAD_TYPE = 127;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern RTPMAP =
      Pattern.compile("rtpmap:([0-9]{1,3}) +([A-Za-z0-9._-]{1,32})/([0-9]{1,9})(/1)?");

  private MediaLine() {}

  static MediaDescription read(String value) throws SdpParser.Unreadable {
    Vector<String> fields = Vector.of(value.trim().split(" +", MAX_FORMATS + 4));
    SdpParser.require(fields.size() >= 4, "malformed m= line");
    SdpParser.require(fields.size() <= MAX_FORMATS + 3, "too many payload types");
    return MediaDescription.of(fields.get(0), port(fields.get(1)), fields.get(2), fields.drop(3));
  }

  private static int port(String written) throws SdpParser.Unreadable {
    SdpParser.require(NUMBER.matcher(written).matches(), "malformed port");
    int port = Integer.parseInt(written);
    SdpParser.require(port <= MAX_PORT, "port out of range");
    return port;
  }

  /** The section with the encoding of one payload type more, when the attribute is an rtpmap. */
  static MediaDescription map(MediaDescription media, String attribute) {
    Matcher rtpmap = RTPMAP.matcher(attribute.trim());
    if (!rtpmap.matches() || Integer.parseInt(rtpmap.group(1)) > MAX_PAYLOAD_TYPE) {
      return media;
    }
    return media.withEncoding(
        Integer.parseInt(rtpmap.group(1)),
        new Encoding(rtpmap.group(2), Integer.parseInt(rtpmap.group(3))));
  }
}
