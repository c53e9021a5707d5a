package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/** Reads an m= line: all that it takes to mirror the section in an answer. */
final class MediaLine {

  /** Formats that one section may offer. */
  static final int MAX_FORMATS = 64;

  private static final int FIELDS_BEFORE_FORMATS = 3;
  private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

  private MediaLine() {}

  /** Some gateways name no format in a section that they reject or do not know. */
  static MediaDescription read(String value) throws SdpParser.Unreadable {
    Vector<String> fields =
        Vector.of(value.split("[ \t]+", FIELDS_BEFORE_FORMATS + MAX_FORMATS + 1));
    SdpParser.require(fields.size() >= FIELDS_BEFORE_FORMATS, "malformed m= line");
    SdpParser.require(
        fields.size() <= FIELDS_BEFORE_FORMATS + MAX_FORMATS, "too many payload types");
    SdpParser.require(
        fields.forAll(field -> VISIBLE.matcher(field).matches()), "malformed m= line");
    return MediaDescription.of(
        fields.get(0), fields.get(1), fields.get(2), fields.drop(FIELDS_BEFORE_FORMATS));
  }
}
