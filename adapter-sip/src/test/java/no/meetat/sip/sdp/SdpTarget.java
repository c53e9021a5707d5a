package no.meetat.sip.sdp;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.network.AddressFamily;

/** Reads octets as an offer and as an answer: what we answer can be read. */
public final class SdpTarget {

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final MediaTargets TARGETS = new MediaTargets(at -> false, HashSet.empty());

  private SdpTarget() {}

  public static void fuzzerTestOneInput(byte[] octets) {
    SdpParser.parse(octets).forEach(SdpTarget::look);
  }

  private static void look(SessionDescription read) {
    LocalSession.check(read);
    LocalSession.audioAt(read, AddressFamily.IPV4);
    session().answer(read).map(LocalSession.Agreement::description).forEach(SdpTarget::require);
    LocalSession offering = session();
    require(offering.offer());
    offering.accept(read);
  }

  private static LocalSession session() {
    return new LocalSession(7, HERE, 4_002, TARGETS);
  }

  private static void require(SessionDescription ours) {
    byte[] written = SdpWriter.write(ours).getBytes(StandardCharsets.UTF_8);
    if (SdpParser.parse(written).isLeft()) {
      throw new IllegalStateException("an answer that nobody can read");
    }
  }
}
