package no.meetat.cli.longrun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import no.meetat.sip.signalling.PhoneLine;
import no.meetat.sip.signalling.Reply;
import no.meetat.sip.signalling.RequestText;

/** A call over any transport that can be broken off anywhere; who breaks it off answers nothing. */
final class StormCall implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final String NUMBER = "23184500";

  private final PhoneLine line;
  private final String id;
  private String to = "<sip:" + NUMBER + "@127.0.0.1>";
  private String target = "sip:" + NUMBER + "@127.0.0.1";
  private RequestText invite;
  private int sequence;

  StormCall(PhoneLine line, Random random) {
    this.line = line;
    this.id = Long.toHexString(random.nextLong());
    this.invite = request("INVITE");
  }

  /** Dials; with an offer, or waiting for one. */
  void dial(boolean withOffer) throws IOException {
    invite = withOffer ? request("INVITE").body("application/sdp", offer()) : request("INVITE");
    send(invite);
  }

  /** Waits until it is answered; whether it was. */
  boolean isAnswered() throws IOException {
    Reply reply = await("INVITE");
    if (reply.status() < 200 || reply.status() >= 300) {
      return false;
    }
    to = reply.header("To");
    target = reply.header("Contact").replaceAll("^.*<|>.*$", "");
    return true;
  }

  void acknowledge() throws IOException {
    RequestText ack = request("ACK", Integer.parseInt(invite.header("CSeq").split(" ", 2)[0]));
    send(ack);
  }

  void cancel() throws IOException {
    send(
        RequestText.of("CANCEL " + target + " SIP/2.0")
            .add("Via", invite.header("Via"))
            .add("From", invite.header("From"))
            .add("To", invite.header("To"))
            .add("Call-ID", invite.header("Call-ID"))
            .add("CSeq", invite.header("CSeq").replace("INVITE", "CANCEL"))
            .add("Max-Forwards", "70"));
  }

  void key(String keys) throws IOException {
    for (int key = 0; key < keys.length(); key++) {
      String pressed = "Signal=" + keys.charAt(key) + "\r\nDuration=100\r\n";
      send(request("INFO").body("application/dtmf-relay", pressed));
      await("INFO");
    }
  }

  void offerAnew() throws IOException {
    send(request("INVITE").body("application/sdp", offer()));
  }

  void subscribe() throws IOException {
    send(request("SUBSCRIBE").add("Event", "conference").add("Expires", "300"));
  }

  void hangUp() throws IOException {
    send(request("BYE"));
    await("BYE");
  }

  /** The beginning of a request that never ends. */
  void stammer() throws IOException {
    byte[] whole = request("INFO").toString().getBytes(StandardCharsets.UTF_8);
    line.send(Arrays.copyOf(whole, whole.length / 2));
  }

  private Reply await(String method) throws IOException {
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (System.nanoTime() < until) {
      Reply reply = new Reply(line.receive(PATIENCE_MILLIS));
      if (reply.status() >= 200 && reply.header("CSeq").endsWith(method)) {
        return reply;
      }
    }
    return new Reply("");
  }

  private void send(RequestText request) throws IOException {
    line.send(request.toString().getBytes(StandardCharsets.UTF_8));
  }

  private RequestText request(String method) {
    return request(method, ++sequence);
  }

  private RequestText request(String method, int cseq) {
    String here = "127.0.0.1:" + line.port();
    String branch = "z9hG4bK" + id + method + cseq;
    return RequestText.of(method + " " + target + " SIP/2.0")
        .add("Via", "SIP/2.0/" + line.protocol() + " " + here + ";branch=" + branch + ";rport")
        .add("From", "<sip:+4722334455@127.0.0.1>;tag=" + id)
        .add("To", to)
        .add("Call-ID", id + "@storm")
        .add("CSeq", cseq + " " + method)
        .add("Max-Forwards", "70")
        .add("Contact", "<sip:phone@" + here + ";transport=" + line.protocol() + ">");
  }

  private String offer() {
    return """
    v=0\r
    o=- 1 1 IN IP4 127.0.0.1\r
    s=-\r
    c=IN IP4 127.0.0.1\r
    t=0 0\r
    m=audio %d RTP/AVP 8 101\r
    a=rtpmap:101 telephone-event/8000\r
    """
        .formatted(40_000 + (sequence & 0xff) * 2);
  }

  @Override
  public void close() {
    line.close();
  }
}
