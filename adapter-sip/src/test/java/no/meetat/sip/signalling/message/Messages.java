package no.meetat.sip.signalling.message;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.signalling.RequestText;

/** Requests to be spoilt at will, and how they are read. */
final class Messages {

  private Messages() {}

  static RequestText options() {
    return RequestText.of("OPTIONS sip:23184500@127.0.0.1 SIP/2.0")
        .add("Via", "SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK1;rport")
        .add("From", "<sip:a@b>;tag=1")
        .add("To", "<sip:23184500@127.0.0.1>")
        .add("Call-ID", "c")
        .add("CSeq", "1 OPTIONS")
        .add("Max-Forwards", "70");
  }

  static Either<Malformed, SipMessage> read(Object message) {
    byte[] octets = message.toString().getBytes(StandardCharsets.ISO_8859_1);
    return MessageReader.read(octets, false);
  }

  static SipRequest request(Object message) {
    return (SipRequest) read(message).get();
  }

  /** The status and phrase that refuse it; {@code taken} when it is, {@code silence} for none. */
  static String outcome(Object message) {
    return read(message)
        .fold(
            malformed -> malformed.answer().map(Messages::firstLine).getOrElse("silence"),
            taken -> "taken");
  }

  private static String firstLine(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    return text.substring("SIP/2.0 ".length(), text.indexOf("\r\n"));
  }
}
