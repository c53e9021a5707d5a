package no.meetat.sip.signalling.dialog;

import java.nio.charset.StandardCharsets;
import no.meetat.sip.signalling.RequestText;
import no.meetat.sip.signalling.message.MessageReader;
import no.meetat.sip.signalling.message.SipRequest;

/** INVITEs that found dialogs. */
final class Invites {

  private Invites() {}

  static RequestText text() {
    return RequestText.of("INVITE sip:23184500@192.0.2.1 SIP/2.0")
        .add("Via", "SIP/2.0/UDP 198.51.100.7:40000;branch=z9hG4bK1;rport")
        .add("From", "\"Kari\" <sip:+4722334455@peer.invalid>;tag=theirs")
        .add("To", "<sip:23184500@192.0.2.1>")
        .add("Call-ID", "call-7")
        .add("CSeq", "9 INVITE")
        .add("Max-Forwards", "70");
  }

  static SipRequest read(RequestText text) {
    byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    return (SipRequest) MessageReader.read(octets, false).get();
  }
}
