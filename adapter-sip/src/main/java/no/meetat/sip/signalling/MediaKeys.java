package no.meetat.sip.signalling;

import no.meetat.sip.peer.Encryption;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.sdp.KeyTerms;
import no.meetat.sip.signalling.transport.Flow;

/** Where keys of media may be sent and taken: over TLS, and where the operator says so. */
final class MediaKeys {

  private MediaKeys() {}

  /** What holds for a call that came over this flow. */
  static KeyTerms terms(Flow flow, Peers peers) {
    Encryption encryption = peers.terms(flow.remote().getAddress()).encryption();
    return new KeyTerms(
        encryption.policy(), flow.protocol().isSecure() || encryption.privateSignalling());
  }
}
