package no.meetat.cli;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests of a telephone on this machine that calls a server here.
 *
 * @param name of the telephone, which begins its Call-IDs
 * @param port of its signalling
 * @param mediaPort where it would hear
 */
public record CallMessages(String name, int port, int mediaPort) {

  private static final String CALLED = "<sip:23184500@127.0.0.1>";
  private static final Pattern TO = Pattern.compile("(?mi)^To: *(.*)$");

  /** An INVITE with an offer, the first request of a call. */
  public byte[] invite(long call) {
    return request("INVITE", call, 1, CALLED, "application/sdp", offer());
  }

  private String offer() {
    return """
    v=0
    o=- 1 1 IN IP4 127.0.0.1
    s=-
    c=IN IP4 127.0.0.1
    t=0 0
    m=audio %d RTP/AVP 8 0 101
    a=rtpmap:101 telephone-event/8000
    """
        .formatted(mediaPort);
  }

  /** A request without a body; to what an answer has in To. */
  public byte[] bare(String method, long call, int number, String to) {
    return request(method, call, number, to, "text/plain", "");
  }

  /** A request with a body of this type, whose lines end as those of messages do. */
  byte[] request(String method, long call, int number, String to, String type, String body) {
    String content = body.replace("\n", "\r\n");
    String head =
        """
        %1$s sip:23184500@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK-%3$s-%4$d-%1$s;rport
        Max-Forwards: 70
        From: <sip:+4722334455@127.0.0.1>;tag=%8$s
        To: %5$s
        Call-ID: %3$s
        CSeq: %4$d %1$s
        Contact: <sip:%8$s@127.0.0.1:%2$d>
        Content-Type: %6$s
        Content-Length: %7$d

        """
            .formatted(method, port, callId(call), number, to, type, content.length(), name);
    return (head.replace("\n", "\r\n") + content).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String callId(long call) {
    return name + "-" + call;
  }

  /** The To of an answer. */
  public static String to(String answer) {
    Matcher to = TO.matcher(answer);
    return to.find() ? to.group(1).strip() : "";
  }
}
