package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

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

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int SILENCE_MILLIS = 150;

  /** A request without an answer for this long was lost on the way, or its answer was. */
  private static final int REPEAT_MILLIS = 500;

  final PhoneLine line;
  private final int serverPort;
  private PhoneDialog dialog;
  private Set<String> earlierCalls = HashSet.empty();
  private Option<RequestText> unanswered = Option.none();
  private Option<RequestText> ack = Option.none();

  private TestPhone(PhoneLine line, int serverPort) {
    this.line = line;
    this.serverPort = serverPort;
    this.dialog = new PhoneDialog(line, serverPort);
  }

  static TestPhone over(String protocol, int serverPort) {
    try {
      return new TestPhone(PhoneLine.to(protocol, serverPort), serverPort);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** A phone on a line of its own. */
  static TestPhone on(PhoneLine line, int serverPort) {
    return new TestPhone(line, serverPort);
  }

  /** A phone that the server opens a connection to, in a short time. */
  static TestPhone accepted(ServerSocket listening) throws IOException {
    return accepted(listening, "TCP");
  }

  /** The same by TCP or TLS. */
  static TestPhone accepted(ServerSocket listening, String protocol) throws IOException {
    listening.setSoTimeout(PATIENCE_MILLIS);
    Socket connected = listening.accept();
    Socket layered = protocol.equals("TLS") ? TestTls.accepted(connected) : connected;
    return new TestPhone(PhoneLine.stream(protocol, layered), listening.getLocalPort());
  }

  /** A phone that sends UDP from this address. */
  static TestPhone at(String address, int serverPort) {
    try {
      return new TestPhone(PhoneLine.udpFrom(address, serverPort), serverPort);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  void newCall() {
    earlierCalls = earlierCalls.add(dialog.callId());
    dialog = new PhoneDialog(line, serverPort);
    ack = Option.none();
  }

  RequestText request(String method) {
    return dialog.request(method);
  }

  RequestText invite() {
    return dialog.request("INVITE").body("application/sdp", SDP);
  }

  RequestText ack() {
    return dialog.ack();
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

  /** Sends a request; over UDP it is sent again where no answer comes. */
  TestPhone send(RequestText request) {
    if (request.startLine().startsWith("ACK ")) {
      ack = Option.some(request);
    } else {
      unanswered = Option.when(line.protocol().equals("UDP"), request);
    }
    return send(request.toString());
  }

  TestPhone send(String message) {
    return sendBytes(message.getBytes(StandardCharsets.UTF_8));
  }

  TestPhone sendBytes(byte[] message) {
    try {
      line.send(message);
      return this;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Reads on; an end of the connection that is not an orderly one is a fault. */
  TestPhone readOn() {
    try {
      line.receive(PATIENCE_MILLIS);
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

  /** The next message; empty where none comes in a short time. */
  Reply soon() {
    return receive(SILENCE_MILLIS);
  }

  /** The response with this status to the last request; all others are passed over. */
  Reply expect(int status) {
    Vector<String> seen = Vector.empty();
    for (Reply reply = answer(); !reply.text().isEmpty(); reply = answer()) {
      if (reply.status() == status && isAwaited(reply)) {
        unanswered = Option.none();
        learnTag(reply);
        return reply;
      }
      acknowledgeAgain(reply);
      unanswered = dialog.isRefused(reply) ? Option.none() : unanswered;
      seen = seen.append(reply.startLine());
    }
    throw new AssertionError("expected " + status + ", saw " + seen);
  }

  /**
   * The next message; a request without an answer is sent again meanwhile (RFC 3261, section 17.1).
   */
  private Reply answer() {
    Reply reply = new Reply("");
    for (int waited = 0; waited < PATIENCE_MILLIS; waited += REPEAT_MILLIS) {
      reply = receive(REPEAT_MILLIS);
      if (!reply.text().isEmpty()) {
        return reply;
      }
      unanswered.map(RequestText::toString).forEach(this::send);
    }
    return reply;
  }

  /** A server that repeats a 200 has had no ACK (RFC 3261, section 13.2.2.4). */
  private void acknowledgeAgain(Reply reply) {
    ack.filter(sent -> reply.status() == 200)
        .filter(sent -> reply.header("CSeq").equals(sent.header("CSeq").replace("ACK", "INVITE")))
        .filter(sent -> reply.header("Call-ID").equals(sent.header("Call-ID")))
        .map(RequestText::toString)
        .forEach(this::send);
  }

  /** A 200 to an earlier request may come again, also of an earlier call. */
  private boolean isAwaited(Reply reply) {
    return reply.status() >= 300
        || (dialog.isAnswered(reply) && !earlierCalls.contains(reply.header("Call-ID")));
  }

  private static boolean founds(Reply reply) {
    return reply.header("CSeq").endsWith("INVITE") || reply.header("CSeq").endsWith("SUBSCRIBE");
  }

  /** Belongs to the dialog that this answer founds. */
  void learnTag(Reply reply) {
    if (reply.status() == 200 && founds(reply)) {
      dialog.founded(reply.toTag());
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
    assertThat(soon().text()).isEmpty();
  }

  /** Calls and is answered. */
  Reply call() {
    Reply ok = send(invite()).expect(200);
    send(ack());
    return ok;
  }

  /** Calls by this INVITE, and is answered; the ACK has been taken when this returns. */
  Reply callBy(RequestText invite) {
    Reply ok = send(invite).expect(200);
    send(ack());
    send(request("OPTIONS")).expect(200);
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
