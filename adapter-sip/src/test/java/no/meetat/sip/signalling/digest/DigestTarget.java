package no.meetat.sip.signalling.digest;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.signalling.message.Challenge;
import no.meetat.sip.signalling.message.DigestCredentials;

/** Reads octets as credentials and as a challenge, and answers it: what we write can be read. */
public final class DigestTarget {

  private static final Login LOGIN = new Login("kari", new Password("secret"));
  private static final Answering.Asked ASKED = new Answering.Asked("INVITE", "sip:1@x");
  private static final Answering.Once ONCE = new Answering.Once(1, "c");

  private DigestTarget() {}

  public static void fuzzerTestOneInput(byte[] octets) {
    String value = new String(octets, StandardCharsets.ISO_8859_1);
    DigestCredentials.read(value);
    Challenge.read(value)
        .filter(challenge -> !challenge.qop().isEmpty())
        .flatMap(Answering::of)
        .forEach(DigestTarget::answer);
  }

  private static void answer(Answering answering) {
    Option<DigestCredentials> read =
        DigestCredentials.read(answering.credentials(LOGIN, ASKED, ONCE));
    if (read.isEmpty()) {
      throw new IllegalStateException("an answer that nobody can read");
    }
  }
}
