package no.meetat.sip.signalling;

import io.vavr.collection.Vector;

/** A message as a phone sees it: text, cut by hand. */
record Reply(String text) {

  int status() {
    return text.startsWith("SIP/2.0 ") ? Integer.parseInt(text.substring(8, 11)) : 0;
  }

  String method() {
    return text.split(" ", 2)[0];
  }

  String startLine() {
    return text.split("\r\n", 2)[0];
  }

  String body() {
    return text.split("\r\n\r\n", 2)[1];
  }

  Vector<String> headers(String name) {
    return Vector.of(text.split("\r\n\r\n", 2)[0].split("\r\n"))
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).trim());
  }

  String header(String name) {
    return headers(name).mkString(", ");
  }

  String toTag() {
    String to = header("To");
    return to.contains(";tag=") ? to.substring(to.indexOf(";tag=") + 5) : "";
  }
}
