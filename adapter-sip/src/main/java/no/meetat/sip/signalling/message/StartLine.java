package no.meetat.sip.signalling.message;

import io.vavr.control.Either;
import java.util.Locale;

/** The first line of a message (RFC 3261, section 7). */
sealed interface StartLine {

  String VERSION = "SIP/2.0";

  /**
   * Of a request.
   *
   * @param method a token
   * @param uri its destination
   */
  record RequestLine(String method, Uri uri) implements StartLine {}

  /**
   * Of a response.
   *
   * @param status its code
   */
  record StatusLine(int status) implements StartLine {}

  /** What the line says; refused where it is malformed, with 505 where the version is another. */
  static Either<Refusal, StartLine> read(String line) {
    if (line.length() > Limits.START_LINE_OCTETS) {
      return Either.left(new Refusal(Status.REQUEST_URI_TOO_LONG, "Request-URI Too Long"));
    }
    return isStatusLine(line) ? statusLine(line) : requestLine(line);
  }

  static boolean isStatusLine(String line) {
    return line.startsWith("SIP/");
  }

  private static Either<Refusal, StartLine> statusLine(String line) {
    String[] parts = line.split(" ", 3);
    boolean sound = parts[0].equals(VERSION) && parts.length == 3 && isStatus(parts[1]);
    return sound ? Either.right(new StatusLine(Integer.parseInt(parts[1]))) : malformed();
  }

  private static boolean isStatus(String code) {
    return code.length() == 3
        && code.charAt(0) >= '1'
        && code.charAt(0) <= '6'
        && Characters.all(code, Cursor::isDigit);
  }

  private static Either<Refusal, StartLine> requestLine(String line) {
    String[] parts = line.split(" ", -1);
    boolean sound = parts.length == 3 && isToken(parts[0]) && !parts[1].isEmpty();
    return sound && isVersion(parts[2]) ? request(parts) : malformed();
  }

  private static boolean isToken(String method) {
    return !method.isEmpty() && Characters.all(method, Cursor::isToken);
  }

  private static boolean isVersion(String written) {
    String version = written.toUpperCase(Locale.ROOT);
    return version.startsWith("SIP/")
        && version.indexOf('.') > 0
        && Characters.all(version.substring("SIP/".length()), StartLine::isOfVersion);
  }

  private static boolean isOfVersion(char character) {
    return Cursor.isDigit(character) || character == '.';
  }

  private static Either<Refusal, StartLine> request(String[] parts) {
    if (!parts[2].equalsIgnoreCase(VERSION)) {
      return Either.left(new Refusal(Status.VERSION_NOT_SUPPORTED, "Version Not Supported"));
    }
    return Uri.read(parts[1])
        .<StartLine>map(uri -> new RequestLine(parts[0], uri))
        .toEither(Refusal.malformed(parts[1].startsWith("<") ? "Start Line" : "Request-URI"));
  }

  private static Either<Refusal, StartLine> malformed() {
    return Either.left(Refusal.malformed("Start Line"));
  }
}
