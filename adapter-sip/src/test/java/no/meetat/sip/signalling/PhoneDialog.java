package no.meetat.sip.signalling;

import java.util.concurrent.atomic.AtomicInteger;

/** One call of a phone, as its requests name it. */
final class PhoneDialog {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final PhoneLine line;
  private final int serverPort;
  private final String callId = "call-" + COUNT.incrementAndGet() + "@phone.invalid";
  private String remoteTag = "";
  private int sequence;

  PhoneDialog(PhoneLine line, int serverPort) {
    this.line = line;
    this.serverPort = serverPort;
  }

  String callId() {
    return callId;
  }

  /** The answer to our INVITE had this tag. */
  void founded(String tag) {
    remoteTag = tag;
  }

  /** Whether this answers the latest request, if there was any. */
  boolean isAnswered(Reply reply) {
    return sequence == 0 || reply.header("CSeq").startsWith(sequence + " ");
  }

  /** Whether this refuses the latest request. */
  boolean isRefused(Reply reply) {
    return reply.status() >= 300 && isAnswered(reply);
  }

  RequestText request(String method) {
    sequence++;
    return request(method, sequence);
  }

  RequestText ack() {
    return request("ACK", sequence);
  }

  private RequestText request(String method, int cseq) {
    String address = line.host() + ":" + line.port();
    String to = "<sip:23184500@127.0.0.1>" + (remoteTag.isEmpty() ? "" : ";tag=" + remoteTag);
    String branch = "z9hG4bK" + COUNT.incrementAndGet();
    return RequestText.of(method + " sip:23184500@" + line.host() + ":" + serverPort + " SIP/2.0")
        .add("Via", "SIP/2.0/" + line.protocol() + " " + address + ";branch=" + branch + ";rport")
        .add("From", "<sip:+4722334455@127.0.0.1>;tag=phone")
        .add("To", to)
        .add("Call-ID", callId)
        .add("CSeq", cseq + " " + method)
        .add("Max-Forwards", "70")
        .add("Contact", "<sip:phone@" + address + ">");
  }
}
