package no.meetat.sip.signalling;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.call.Passage;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.Numbering;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.message.SipRequest;

/**
 * Who calls (S3). A number is known where the peer it came from is believed in the header that
 * gives it, P-Asserted-Identity first, even under Privacy, or where the operator knows it to be
 * that of a caller who has shown who they are; otherwise it is claimed. The call's way to us is
 * told by trusted peers only.
 */
final class CallerIdentity {

  private static final Array<Identity> IN_ORDER = Array.of(Identity.values());

  private final LineKinds lines;
  private final Peers peers;

  /** Judges by the kinds of lines, and by the peers that the operator trusts. */
  CallerIdentity(LineKinds lines, Peers peers) {
    this.lines = lines;
    this.peers = peers;
  }

  /**
   * The caller that the INVITE from this address names.
   *
   * @param proven the number of a caller who has shown who they are
   */
  Caller of(SipRequest invite, InetAddress address, Option<PhoneNumber> proven) {
    return of(IdentityHeaders.of(invite, numbering(address)), address, proven);
  }

  private Numbering numbering(InetAddress address) {
    return peers.terms(address).numbering();
  }

  /** The same, by its headers. */
  Caller of(WrittenIdentity written, InetAddress address, Option<PhoneNumber> proven) {
    Option<Peer> peer = peers.of(address);
    Option<PhoneNumber> asserted = peer.flatMap(trusted -> known(written, trusted));
    Option<PhoneNumber> known = asserted.orElse(proven);
    return new Caller(
        known,
        asserted.isDefined()
            ? Option.none()
            : claimed(written, address).filter(number -> !known.contains(number)),
        known.map(lines::of).getOrElse(Line.UNKNOWN),
        peer.map(CallerIdentity::origin).getOrElse(() -> Strangers.at(address)),
        written.isPrivate(),
        peer.map(trusted -> written.passage()).getOrElse(Passage.UNTOLD));
  }

  private Option<PhoneNumber> claimed(WrittenIdentity written, InetAddress address) {
    return number(written, IN_ORDER, numbering(address));
  }

  private static Option<PhoneNumber> known(WrittenIdentity written, Peer peer) {
    return number(written, IN_ORDER.filter(peer.believes()::contains), peer.terms().numbering());
  }

  private static Option<PhoneNumber> number(
      WrittenIdentity written, Array<Identity> headers, Numbering numbering) {
    return headers.flatMap(header -> written.number(header, numbering)).headOption();
  }

  private static Origin origin(Peer peer) {
    return new Origin.Peer(peer.name(), peer.screened());
  }
}
