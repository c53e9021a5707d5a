package no.meetat.sip.sdp;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an rtpmap attribute says (RFC 8866, section 6.6).
 *
 * @param payloadType 0 to 127
 * @param encoding it stands for
 */
public record Rtpmap(int payloadType, Encoding encoding) {

  private static final String NAME = "rtpmap";
  private static final int MAX_PAYLOAD_TYPE = 127;
  private static final Pattern VALUE =
      Pattern.compile("[ \t]*([0-9]{1,3})[ \t]+([A-Za-z0-9._-]{1,32})/([0-9]{1,9})(/1)?");

  /** None for another attribute, or for what no codec of ours can be. */
  static Option<Rtpmap> read(Attribute attribute) {
    return Option.when(attribute.is(NAME), attribute::value)
        .flatMap(value -> value)
        .map(VALUE::matcher)
        .filter(Matcher::matches)
        .map(Rtpmap::of)
        .filter(read -> read.payloadType() <= MAX_PAYLOAD_TYPE);
  }

  private static Rtpmap of(Matcher rtpmap) {
    return new Rtpmap(
        Integer.parseInt(rtpmap.group(1)),
        new Encoding(rtpmap.group(2), Integer.parseInt(rtpmap.group(3))));
  }

  Attribute attribute() {
    return Attribute.of(NAME, payloadType + " " + encoding);
  }
}
