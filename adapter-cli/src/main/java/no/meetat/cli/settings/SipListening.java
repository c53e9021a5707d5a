package no.meetat.cli.settings;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import no.meetat.sip.peer.Encryption;
import no.meetat.sip.peer.EncryptionPolicy;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.refresh.SessionIntervals;
import no.meetat.sip.signalling.tls.TlsFiles;
import no.meetat.sip.trace.TraceSettings;
import no.meetat.sip.trunk.TrunkSettings;

/**
 * How the server listens for SIP.
 *
 * @param plain addresses over UDP and TCP
 * @param secure addresses over TLS
 * @param tls our certificate and key, where set
 * @param publicAddresses those given to phones instead of our own of the same family, where set
 * @param peers whom the operator trusts
 * @param callers who may call from elsewhere; none where anybody may
 * @param trunks the peers that we send requests to
 * @param secrets the files that others may not read
 * @param maxCalls at once
 * @param dscp the class of our packets, 0 to 63 (RFC 2474)
 * @param intervals in which sessions are refreshed (RFC 4028)
 * @param trace what becomes of the messages that pass
 */
public record SipListening(
    Seq<InetSocketAddress> plain,
    Seq<InetSocketAddress> secure,
    Option<TlsFiles> tls,
    Seq<InetAddress> publicAddresses,
    Peers peers,
    Option<CallersFile> callers,
    Seq<TrunkSettings> trunks,
    Seq<Path> secrets,
    int maxCalls,
    int dscp,
    SessionIntervals intervals,
    TraceSettings trace) {

  /** The first of all. */
  public InetSocketAddress address() {
    return plain.appendAll(secure).head();
  }

  /**
   * Whether callers' numbers can be known (S3): by the file of callers, or by a peer: any where
   * only this machine can call, otherwise one other than this machine.
   */
  public boolean knowsNumbers() {
    return peersKnowNumbers() || callersHaveNumbers();
  }

  private boolean callersHaveNumbers() {
    return callers
        .flatMap(file -> file.read().toOption())
        .exists(realm -> realm.users().values().exists(user -> user.number().isDefined()));
  }

  private boolean peersKnowNumbers() {
    boolean alone = plain.appendAll(secure).forAll(at -> at.getAddress().isLoopbackAddress());
    return peers
        .all()
        .reject(peer -> peer.believes().isEmpty())
        .exists(peer -> alone || !isThisMachine(peer));
  }

  /** The peers that must come over TLS while it is not served. */
  public Seq<String> shutOut() {
    return peers
        .all()
        .filter(peer -> secure.isEmpty() && !peer.certificateNames().isEmpty())
        .map(Peer::name);
  }

  /** The peers whose media must be encrypted while no keys can be taken from them. */
  public Seq<String> unencryptable() {
    return peers.all().filter(peer -> lacksKeys(peer.terms().encryption())).map(Peer::name);
  }

  private boolean lacksKeys(Encryption encryption) {
    return secure.isEmpty()
        && encryption.policy() == EncryptionPolicy.MUST
        && !encryption.privateSignalling();
  }

  private static boolean isThisMachine(Peer peer) {
    return peer.name().equals(Peers.THIS_MACHINE);
  }
}
