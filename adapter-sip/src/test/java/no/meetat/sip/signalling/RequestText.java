package no.meetat.sip.signalling;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;

/** A request as text, to be spoilt at will. */
public record RequestText(String startLine, Vector<Tuple2<String, String>> headers, String body) {

  public static RequestText of(String startLine) {
    return new RequestText(startLine, Vector.empty(), "");
  }

  public RequestText startLine(String other) {
    return new RequestText(other, headers, body);
  }

  public RequestText add(String name, String value) {
    return new RequestText(startLine, headers.append(Tuple.of(name, value)), body);
  }

  public RequestText addFirst(String name, String value) {
    return new RequestText(startLine, headers.prepend(Tuple.of(name, value)), body);
  }

  public RequestText set(String name, String value) {
    return without(name).add(name, value);
  }

  public RequestText without(String name) {
    return new RequestText(startLine, headers.reject(h -> h._1().equals(name)), body);
  }

  public RequestText body(String type, String text) {
    return new RequestText(startLine, headers, text).set("Content-Type", type);
  }

  public String header(String name) {
    return headers.find(header -> header._1().equals(name)).get()._2();
  }

  @Override
  public String toString() {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    boolean given = headers.exists(header -> header._1().equals("Content-Length"));
    Vector<Tuple2<String, String>> all =
        given ? headers : headers.append(Tuple.of("Content-Length", String.valueOf(length)));
    return startLine
        + "\r\n"
        + all.map(header -> header._1() + ": " + header._2() + "\r\n").mkString()
        + "\r\n"
        + body;
  }
}
