package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What carries RTP: the transport protocol of an m= line. */
public enum TransportProfile {
  /** Plain (RFC 3551). */
  RTP_AVP("RTP/AVP"),
  /** Encrypted, with keys in the description (RFC 3711). */
  RTP_SAVP("RTP/SAVP"),
  /** Plain with early feedback (RFC 4585). */
  RTP_AVPF("RTP/AVPF"),
  /** Encrypted with early feedback (RFC 5124). */
  RTP_SAVPF("RTP/SAVPF"),
  /** Encrypted, with keys agreed by DTLS (RFC 5764). */
  DTLS_SAVP("UDP/TLS/RTP/SAVP"),
  /** Encrypted, with keys agreed by DTLS and early feedback (RFC 5764). */
  DTLS_SAVPF("UDP/TLS/RTP/SAVPF");

  private static final Vector<TransportProfile> ALL = Vector.of(values());

  private final String protocol;

  TransportProfile(String protocol) {
    this.protocol = protocol;
  }

  /** Whether it stands for encrypted media with keys in the description. */
  boolean isEncrypted() {
    return this == RTP_SAVP || this == RTP_SAVPF;
  }

  /** As it is written in an m= line. */
  String protocol() {
    return protocol;
  }

  /**
   * The profile with this name; none for a protocol that does not carry RTP, or in a way that we do
   * not know.
   */
  static Option<TransportProfile> of(String protocol) {
    return ALL.find(profile -> profile.protocol.equals(protocol));
  }
}
