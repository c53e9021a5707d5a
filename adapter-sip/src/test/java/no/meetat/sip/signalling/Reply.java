package no.meetat.sip.signalling;

import io.vavr.collection.Vector;

/** A message as a phone sees it: text, cut by hand. */
public record Reply(String text) {

  public int status() {
    return text.startsWith("SIP/2.0 ") ? Integer.parseInt(text.substring(8, 11)) : 0;
  }

  public String method() {
    return text.split(" ", 2)[0];
  }

  public String startLine() {
    return text.split("\r\n", 2)[0];
  }

  public String body() {
    return text.split("\r\n\r\n", 2)[1];
  }

  public Vector<String> headers(String name) {
    return Vector.of(text.split("\r\n\r\n", 2)[0].split("\r\n"))
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).trim());
  }

  public String header(String name) {
    return headers(name).mkString(", ");
  }

  public String toTag() {
    String to = header("To");
    return to.contains(";tag=") ? to.substring(to.indexOf(";tag=") + 5) : "";
  }

  /** The response that agrees to this request, or refuses it. */
  public String answer(int status) {
    return answer(status, "");
  }

  /** The same with more header fields, each with its line end. */
  public String answer(int status, String fields) {
    return answer(status, fields, "");
  }

  /** The same with a session description, if it is not empty. */
  public String answer(int status, String fields, String sdp) {
    Vector<String> echoed =
        Vector.of("Via", "From", "To", "Call-ID", "CSeq")
            .flatMap(name -> headers(name).map(value -> name + ": " + value + "\r\n"));
    String type = sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
    String length = "Content-Length: " + sdp.length() + "\r\n\r\n";
    return "SIP/2.0 " + status + " So\r\n" + echoed.mkString() + fields + type + length + sdp;
  }
}
