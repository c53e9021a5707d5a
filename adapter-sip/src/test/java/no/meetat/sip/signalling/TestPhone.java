package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A telephone that speaks SIP as text: one call at a time. */
final class TestPhone implements AutoCloseable {

  static final String SDP =
      String.join(
          "\r\n",
          "v=0",
          "o=- 1 1 IN IP4 127.0.0.9",
          "s=-",
          "c=IN IP4 127.0.0.9",
          "t=0 0",
          "m=audio 4000 RTP/AVP 8 0 101",
          "a=rtpmap:101 telephone-event/8000",
          "");

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int SILENCE_MILLIS = 150;

  final PhoneLine line;
  private final int serverPort;
  private String callId = "";
  private String remoteTag = "";
  private int sequence;

  private TestPhone(PhoneLine line, int serverPort) {
    this.line = line;
    this.serverPort = serverPort;
    newCall();
  }

  static TestPhone over(String protocol, int serverPort) {
    try {
      return new TestPhone(
          protocol.equals("UDP") ? PhoneLine.udp(serverPort) : PhoneLine.tcp(serverPort),
          serverPort);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** A phone that sends UDP from this address. */
  static TestPhone at(String address, int serverPort) {
    try {
      InetSocketAddress server =
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), serverPort);
      return new TestPhone(PhoneLine.udp(InetAddress.ofLiteral(address), server), serverPort);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  void newCall() {
    callId = "call-" + COUNT.incrementAndGet() + "@phone.invalid";
    remoteTag = "";
    sequence = 0;
  }

  RequestText request(String method) {
    sequence++;
    return request(method, sequence);
  }

  private RequestText request(String method, int cseq) {
    String address = "127.0.0.1:" + line.port();
    String to = "<sip:23184500@127.0.0.1>" + (remoteTag.isEmpty() ? "" : ";tag=" + remoteTag);
    String branch = "z9hG4bK" + COUNT.incrementAndGet();
    return RequestText.of(method + " sip:23184500@127.0.0.1:" + serverPort + " SIP/2.0")
        .add("Via", "SIP/2.0/" + line.protocol() + " " + address + ";branch=" + branch + ";rport")
        .add("From", "<sip:+4722334455@127.0.0.1>;tag=phone")
        .add("To", to)
        .add("Call-ID", callId)
        .add("CSeq", cseq + " " + method)
        .add("Max-Forwards", "70")
        .add("Contact", "<sip:phone@" + address + ">");
  }

  RequestText invite() {
    return request("INVITE").body("application/sdp", SDP);
  }

  RequestText ack() {
    return request("ACK", sequence);
  }

  /** The CANCEL or the ACK of a refusal, on the branch of the INVITE. */
  RequestText onBranchOf(RequestText invite, String method) {
    return RequestText.of(method + invite.startLine().substring("INVITE".length()))
        .add("Via", invite.header("Via"))
        .add("From", invite.header("From"))
        .add("To", invite.header("To"))
        .add("Call-ID", invite.header("Call-ID"))
        .add("CSeq", invite.header("CSeq").replace("INVITE", method));
  }

  TestPhone send(Object message) {
    return sendBytes(message.toString().getBytes(StandardCharsets.UTF_8));
  }

  TestPhone sendBytes(byte[] message) {
    try {
      line.send(message);
      return this;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Reply receive(int millis) {
    try {
      return new Reply(line.receive(millis));
    } catch (IOException closed) {
      return new Reply("");
    }
  }

  /** The next message; repeats and 100 included. */
  Reply next() {
    return receive(PATIENCE_MILLIS);
  }

  /** The response with this status to the last request; all others are passed over. */
  Reply expect(int status) {
    Vector<String> seen = Vector.empty();
    for (Reply reply = next(); !reply.text().isEmpty(); reply = next()) {
      if (reply.status() == status && isAwaited(reply)) {
        learnTag(reply);
        return reply;
      }
      seen = seen.append(reply.startLine());
    }
    throw new AssertionError("expected " + status + ", saw " + seen);
  }

  /** A 200 to an earlier request may come again. */
  private boolean isAwaited(Reply reply) {
    return reply.status() >= 300
        || sequence == 0
        || reply.header("CSeq").startsWith(sequence + " ");
  }

  private void learnTag(Reply reply) {
    if (reply.status() == 200 && reply.header("CSeq").endsWith("INVITE")) {
      remoteTag = reply.toTag();
    }
  }

  /** The next request of the server. */
  Reply expectRequest(String method) {
    for (Reply reply = next(); !reply.text().isEmpty(); reply = next()) {
      if (reply.method().equals(method)) {
        return reply;
      }
    }
    throw new AssertionError("no " + method);
  }

  void expectSilence() {
    assertThat(receive(SILENCE_MILLIS).text()).isEmpty();
  }

  /** Calls and is answered. */
  Reply call() {
    Reply ok = send(invite()).expect(200);
    send(ack());
    return ok;
  }

  void hangUp() {
    send(request("BYE")).expect(200);
  }

  /** Agrees to a request of the server. */
  void ok(Reply request) {
    answer(request, 200);
  }

  /** Answers a request of the server. */
  void answer(Reply request, int status) {
    send(request.answer(status));
  }

  @Override
  public void close() {
    line.close();
  }
}
