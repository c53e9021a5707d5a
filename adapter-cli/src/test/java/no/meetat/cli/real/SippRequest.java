package no.meetat.cli.real;

/**
 * A request that SIPp sends, in SIPp's own XML.
 *
 * @param sequence its number in the dialog; the first has no tag of the peer yet
 * @param headers beside those that all have; each with its line end
 * @param type of the body; empty where there is none
 */
record SippRequest(String method, int sequence, String headers, String type, String body) {

  /** A-law, at SIPp's own address. */
  static final String OFFER =
      """
      v=0
      o=- 1 1 IN IP[local_ip_type] [local_ip]
      s=-
      c=IN IP[media_ip_type] [media_ip]
      t=0 0
      m=audio [media_port] RTP/AVP 8
      """;

  SippRequest(String method, int sequence) {
    this(method, sequence, "", "", "");
  }

  SippRequest with(String otherHeaders) {
    return new SippRequest(method, sequence, otherHeaders, type, body);
  }

  SippRequest with(String otherType, String otherBody) {
    return new SippRequest(method, sequence, headers, otherType, otherBody);
  }

  String xml() {
    return "<send "
        + (method.equals("ACK") ? "" : "retrans=\"500\"")
        + "><![CDATA[\n"
        + method
        + " sip:23184500@[remote_ip]:[remote_port] SIP/2.0\n"
        + "Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\n"
        + "Max-Forwards: 70\n"
        + "From: <sip:+4722334455@[local_ip]>;tag=[call_number]\n"
        + "To: <sip:23184500@[remote_ip]:[remote_port]>"
        + (founds() ? "" : "[peer_tag_param]")
        + "\nCall-ID: [call_id]\nCSeq: "
        + sequence
        + " "
        + method
        + "\nContact: <sip:sipp@[local_ip]:[local_port];transport=[transport]>\n"
        + headers
        + (type.isEmpty() ? "" : "Content-Type: " + type + "\n")
        + "Content-Length: [len]\n\n"
        + body
        + "]]></send>\n";
  }

  private boolean founds() {
    return method.equals("INVITE") && sequence == 1;
  }
}
