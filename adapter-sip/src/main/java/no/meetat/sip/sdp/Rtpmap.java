package no.meetat.sip.sdp;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an rtpmap attribute tells (RFC 8866, section 6.6).
 *
 * @param payloadType 0 to 127
 * @param encoding it stands for
 */
public record Rtpmap(int payloadType, Encoding encoding) {

  private static final int MAX_PAYLOAD_TYPE = 127;
  private static final Pattern ATTRIBUTE =
      Pattern.compile("rtpmap:[ \t]*([0-9]{1,3})[ \t]+([A-Za-z0-9._-]{1,32})/([0-9]{1,9})(/1)?");

  /** None for another attribute, or for what no codec of ours can be. */
  static Option<Rtpmap> read(String attribute) {
    Matcher rtpmap = ATTRIBUTE.matcher(attribute);
    return Option.when(rtpmap.matches(), () -> of(rtpmap))
        .filter(read -> read.payloadType() <= MAX_PAYLOAD_TYPE);
  }

  private static Rtpmap of(Matcher rtpmap) {
    return new Rtpmap(
        Integer.parseInt(rtpmap.group(1)),
        new Encoding(rtpmap.group(2), Integer.parseInt(rtpmap.group(3))));
  }
}
