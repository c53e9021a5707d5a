package no.meetat.cli.crash;

import no.meetat.sip.signalling.Reply;
import no.meetat.sip.signalling.RequestText;

/** The requests of one call, in order. */
public final class Requests {

  private static final String HOST = "127.0.0.1";

  private final String caller;
  private final String dialled;
  private final String here;
  private final String body;
  private String to;
  private int sequence;
  private RequestText invite;

  /**
   * @param media the port where sound is wanted
   */
  public Requests(String caller, String dialled, int port, int media) {
    this.caller = caller;
    this.dialled = dialled;
    this.here = HOST + ":" + port;
    this.to = "<sip:%s@%s>".formatted(dialled, HOST);
    this.body = offer(media);
    this.invite = request("INVITE", ++sequence).body("application/sdp", body);
  }

  public RequestText invite() {
    return invite;
  }

  /** The ACK of the INVITE's final answer, whose tag all later requests bear. */
  public RequestText ack(Reply answer) {
    to = answer.header("To");
    RequestText ack = request("ACK", sequence);
    return answer.status() < 300 ? ack : ack.set("Via", invite.header("Via"));
  }

  public RequestText info(char key) {
    return request("INFO", ++sequence)
        .body("application/dtmf-relay", "Signal=" + key + "\r\nDuration=100\r\n");
  }

  public RequestText subscribe() {
    return request("SUBSCRIBE", ++sequence).add("Event", "conference");
  }

  public RequestText bye() {
    return request("BYE", ++sequence);
  }

  private RequestText request(String method, int cseq) {
    String branch = "z9hG4bK" + caller.substring(1) + method + cseq;
    return RequestText.of("%s sip:%s@%s SIP/2.0".formatted(method, dialled, HOST))
        .add("Via", "SIP/2.0/UDP " + here + ";branch=" + branch + ";rport")
        .add("From", "<sip:%s@%s>;tag=phone".formatted(caller, HOST))
        .add("To", to)
        .add("Call-ID", caller.substring(1) + "@phone.invalid")
        .add("CSeq", cseq + " " + method)
        .add("Max-Forwards", "70")
        .add("Contact", "<sip:phone@" + here + ">");
  }

  private static String offer(int media) {
    return String.join(
        "\r\n",
        "v=0",
        "o=- 1 1 IN IP4 " + HOST,
        "s=-",
        "c=IN IP4 " + HOST,
        "t=0 0",
        "m=audio " + media + " RTP/AVP 8 101",
        "a=rtpmap:101 telephone-event/8000",
        "");
  }
}
