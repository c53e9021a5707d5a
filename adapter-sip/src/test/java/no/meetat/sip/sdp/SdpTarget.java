package no.meetat.sip.sdp;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.peer.EncryptionPolicy;

/** Reads octets as an offer and as an answer: what we answer can be read. */
public final class SdpTarget {

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final MediaTargets TARGETS = new MediaTargets(at -> false, HashSet.empty());

  private SdpTarget() {}

  public static void fuzzerTestOneInput(byte[] octets) {
    SdpParser.parse(octets).forEach(SdpTarget::look);
  }

  private static void look(SessionDescription read) {
    for (EncryptionPolicy policy : EncryptionPolicy.values()) {
      look(read, new KeyTerms(policy, true));
    }
  }

  private static void look(SessionDescription read, KeyTerms terms) {
    LocalSession.check(read, terms);
    LocalSession.audioAt(read, AddressFamily.IPV4, terms);
    LocalSession answering = session(terms);
    answering.answer(read).map(LocalSession.Agreement::description).forEach(SdpTarget::require);
    LocalSession offering = session(terms);
    require(offering.offer().get());
    offering.accept(read);
    offering.answer(read);
  }

  private static LocalSession session(KeyTerms terms) {
    return new LocalSession(7, HERE, 4_002, TARGETS, terms);
  }

  private static void require(SessionDescription ours) {
    byte[] written = SdpWriter.write(ours).getBytes(StandardCharsets.UTF_8);
    if (SdpParser.parse(written).isLeft()) {
      throw new IllegalStateException("an answer that nobody can read");
    }
  }
}
