package no.meetat.cli.real;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What SIPp does: dials, keys a code by INFO (RFC 6086), stays for two seconds, hangs up. */
record SippScenario(String code) {

  private static final int SECONDS_BETWEEN_KEYS_AND_BYE = 2;

  /** The scenario in SIPp's own XML. */
  String xml() {
    Seq<String> keys = Vector.ofAll((code + "#").chars().mapToObj(Character::toString));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario name=\"code by INFO\">\n"
        + send("INVITE", 1, "application/sdp", OFFER, "retrans=\"500\"")
        + "<recv response=\"100\" optional=\"true\"/><recv response=\"180\" optional=\"true\"/>\n"
        + "<recv response=\"200\"/>\n"
        + send("ACK", 1, "", "", "")
        + keys.zipWithIndex().map(key -> info(key._1, key._2 + 2)).mkString()
        + "<pause milliseconds=\""
        + SECONDS_BETWEEN_KEYS_AND_BYE * 1_000
        + "\"/>\n"
        + send("BYE", keys.size() + 2, "", "", "retrans=\"500\"")
        + "<recv response=\"200\"/>\n</scenario>\n";
  }

  private static final String OFFER =
      """
      v=0
      o=- 1 1 IN IP[local_ip_type] [local_ip]
      s=-
      c=IN IP[media_ip_type] [media_ip]
      t=0 0
      m=audio [media_port] RTP/AVP 8
      """;

  private static String info(String key, int sequence) {
    String press = "Signal=" + key + "\nDuration=100\n";
    return send("INFO", sequence, "application/dtmf-relay", press, "retrans=\"500\"")
        + "<recv response=\"200\"/>\n";
  }

  private static String send(String method, int sequence, String type, String body, String how) {
    String to = method.equals("INVITE") ? "" : "[peer_tag_param]";
    String content = type.isEmpty() ? "" : "Content-Type: " + type + "\n";
    return "<send "
        + how
        + "><![CDATA[\n"
        + method
        + " sip:23184500@[remote_ip]:[remote_port] SIP/2.0\n"
        + "Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\n"
        + "Max-Forwards: 70\n"
        + "From: <sip:+4722334455@[local_ip]>;tag=[call_number]\n"
        + "To: <sip:23184500@[remote_ip]:[remote_port]>"
        + to
        + "\n"
        + "Call-ID: [call_id]\n"
        + "CSeq: "
        + sequence
        + " "
        + method
        + "\n"
        + "Contact: <sip:sipp@[local_ip]:[local_port];transport=[transport]>\n"
        + content
        + "Content-Length: [len]\n\n"
        + body
        + "]]></send>\n";
  }
}
