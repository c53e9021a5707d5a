package no.meetat.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.peer.EncryptionPolicy;

/** Session descriptions as phones write them; each that is read is written and read again. */
final class SdpText {

  /** No media are encrypted. */
  static final KeyTerms CLEAR = new KeyTerms(EncryptionPolicy.OFF, false);

  private SdpText() {}

  /** A session at 127.0.0.9 with these further lines. */
  static String session(String... lines) {
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.9\r\ns=-\r\nc=IN IP4 127.0.0.9\r\nt=0 0\r\n"
        + String.join("\r\n", lines)
        + "\r\n";
  }

  static SessionDescription parsed(String... lines) {
    return parse(session(lines)).get();
  }

  static Either<SdpFault, SessionDescription> parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  static Either<SdpFault, SessionDescription> parse(byte[] octets) {
    return SdpParser.parse(octets).peek(SdpText::isTheSameAgain);
  }

  private static void isTheSameAgain(SessionDescription read) {
    byte[] again = SdpWriter.write(read).getBytes(StandardCharsets.UTF_8);
    assertThat(SdpParser.parse(again)).isEqualTo(Either.right(read));
  }

  static String written(SessionDescription description) {
    return SdpWriter.write(description);
  }
}
