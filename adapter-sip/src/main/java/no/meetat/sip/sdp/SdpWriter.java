package no.meetat.sip.sdp;

/** Writes our session descriptions. */
public final class SdpWriter {

  private static final String EVENTS_OF_THE_KEYPAD = "0-15";
  private static final int PACKET_MILLIS = 20;

  private SdpWriter() {}

  /** The description as the body of a message. */
  public static String write(LocalDescription session) {
    StringBuilder text = new StringBuilder(512);
    line(text, "v=0");
    line(text, "o=- " + session.id() + " " + session.version() + " IN IP4 " + session.address());
    line(text, "s=-");
    line(text, "c=IN IP4 " + session.address());
    line(text, "t=0 0");
    session.media().forEach(media -> write(text, media));
    return text.toString();
  }

  private static void write(StringBuilder text, MediaDescription media) {
    String formats = media.formats().mkString(" ");
    line(text, "m=" + media.media() + " " + media.port() + " " + media.protocol() + " " + formats);
    if (!media.isRejected()) {
      writeAttributes(text, media);
    }
  }

  private static void writeAttributes(StringBuilder text, MediaDescription media) {
    media.encodings().forEach(rtpmap -> writeEncoding(text, rtpmap));
    line(text, "a=ptime:" + PACKET_MILLIS);
    media.direction().forEach(direction -> line(text, "a=" + direction.attribute()));
  }

  private static void writeEncoding(StringBuilder text, Rtpmap rtpmap) {
    line(text, "a=rtpmap:" + rtpmap.payloadType() + " " + rtpmap.encoding());
    if (rtpmap.encoding().is(Encoding.TELEPHONE_EVENT)) {
      line(text, "a=fmtp:" + rtpmap.payloadType() + " " + EVENTS_OF_THE_KEYPAD);
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
