package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.cli.settings.CallersFile;
import no.meetat.cli.settings.Settings;
import no.meetat.cli.settings.TrunkDoubts;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import no.meetat.sip.signalling.digest.Realm;

/** Who is trusted to give callers' numbers, in words (S3, S6). */
final class Trust {
  private Trust() {}

  /** The lines shown at each start. */
  static Seq<String> told(Settings settings) {
    return trusted(settings.sip().peers().all())
        .appendAll(settings.sip().callers().map(Trust::asked))
        .appendAll(
            Option.when(
                settings.namesGateways(),
                "Warning: sip.gateways is what earlier versions had; name these peers in sip.peers,"
                    + " and what is believed of them"))
        .appendAll(settings.sip().shutOut().map(Trust::shutOut))
        .appendAll(settings.sip().unencryptable().map(Trust::unencryptable))
        .appendAll(TrunkDoubts.of(settings.sip()).map(why -> "Warning: " + why))
        .appendAll(unknownNumbers(settings).map(why -> "Warning: " + why));
  }

  private static String asked(CallersFile callers) {
    return "Callers from elsewhere are asked who they are: users of %s, by %s"
        .formatted(
            callers.read().map(Realm::toString).getOrElse(callers.realm()),
            callers.algorithms().map(DigestAlgorithm::word).mkString(" or "));
  }

  private static String shutOut(String peer) {
    return "Warning: "
        + peer
        + " cannot call: its calls must come over TLS with a certificate, and TLS is not served"
        + " (--sips)";
  }

  private static String unencryptable(String peer) {
    return "Warning: "
        + peer
        + " cannot call: its media must be encrypted, keys are taken over TLS alone, and TLS is not"
        + " served (--sips)";
  }

  /** The lines shown at the first start of a version that tells known numbers from claimed ones. */
  static Seq<String> upgraded() {
    return Vector.of(
        "Changed with this version: callers' numbers were believed from everywhere. From now on"
            + " they are known only by the peers named above, and claims by all others; records"
            + " have them apart. A moderator booked by number is known by a trusted peer only.");
  }

  /** Why a moderator booked by number would not be known; none where they can be. */
  static Option<String> unknownNumbers(Settings settings) {
    return Option.when(
        !settings.sip().knowsNumbers(),
        "no trusted peer tells whose numbers calls come from, so a moderator booked by number is"
            + " not known: name the trunk in sip.peers, or book with --opens first");
  }

  private static Vector<String> trusted(Seq<Peer> peers) {
    return peers.isEmpty()
        ? Vector.of("Trusted is nobody: all callers' numbers are claims")
        : peers.map(peer -> "Trusted is " + peer).toVector();
  }
}
