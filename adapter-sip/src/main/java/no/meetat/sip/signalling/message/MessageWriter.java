package no.meetat.sip.signalling.message;

import java.nio.charset.StandardCharsets;

/** Writes the messages we send. */
public final class MessageWriter {

  private static final String LINE_END = "\r\n";
  private static final int USUAL_OCTETS = 1_024;

  private MessageWriter() {}

  /** A request of ours; its body, if there is one, an octet a character. */
  public static byte[] request(String method, Uri uri, HeaderFields headers, String body) {
    return write(method + " " + uri.text() + " " + StartLine.VERSION, headers, body);
  }

  /** A message, an octet a character, with its Content-Length. */
  static byte[] write(String startLine, HeaderFields headers, String body) {
    StringBuilder text = new StringBuilder(USUAL_OCTETS).append(startLine).append(LINE_END);
    headers.all().forEach(field -> field(text, field.name(), field.value()));
    field(text, HeaderNames.CONTENT_LENGTH, String.valueOf(body.length()));
    text.append(LINE_END).append(body);
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void field(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append(LINE_END);
  }
}
