package no.meetat.sip.sdp;

import io.vavr.collection.Vector;

/** Writes session descriptions, in the order of lines of RFC 8866, section 5. */
public final class SdpWriter {

  private SdpWriter() {}

  /** The description as the body of a message. */
  public static String write(SessionDescription session) {
    StringBuilder text = new StringBuilder(512);
    line(text, "v=", "0");
    session.origin().forEach(origin -> line(text, "o=", origin));
    line(text, "s=", "-");
    lines(text, "c=", session.connections());
    line(text, "t=", "0 0");
    lines(text, "a=", session.attributes().map(Attribute::written));
    session.media().forEach(media -> write(text, media));
    return text.toString();
  }

  private static void write(StringBuilder text, MediaDescription media) {
    Vector<String> fields = Vector.of(media.media(), media.port(), media.protocol());
    line(text, "m=", fields.appendAll(media.formats()).mkString(" "));
    lines(text, "c=", media.connections());
    lines(text, "a=", media.attributes().map(Attribute::written));
  }

  private static void lines(StringBuilder text, String type, Vector<String> values) {
    values.forEach(value -> line(text, type, value));
  }

  private static void line(StringBuilder text, String type, String value) {
    text.append(type).append(value).append("\r\n");
  }
}
