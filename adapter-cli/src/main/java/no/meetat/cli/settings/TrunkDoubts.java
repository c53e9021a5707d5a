package no.meetat.cli.settings;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.trunk.TrunkSettings;

/** What is not as it should be with the trunks that we send requests to. */
public final class TrunkDoubts {

  private TrunkDoubts() {}

  /** A line for each. */
  public static Seq<String> of(SipListening sip) {
    Vector<String> unreachable =
        sip.secure().isEmpty()
            ? sip.trunks().toVector().flatMap(TrunkDoubts::unreachable)
            : Vector.empty();
    return unreachable.appendAll(
        sip.secrets()
            .filter(PasswordFile::isOpen)
            .map(file -> file + " can be read by others: chmod 600 " + file));
  }

  private static Seq<String> unreachable(TrunkSettings trunk) {
    return trunk
        .servers()
        .filter(TrunkDoubts::needsTls)
        .map(server ->
            trunk.name()
                + " cannot be reached at "
                + server.text()
                + ": TLS is not served (--sips)");
  }

  private static boolean needsTls(SipUri server) {
    return server.isSecure()
        || server.parameters().get("transport").exists("tls"::equalsIgnoreCase);
  }
}
