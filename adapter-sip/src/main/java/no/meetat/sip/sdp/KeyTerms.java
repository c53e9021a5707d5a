package no.meetat.sip.sdp;

import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.sip.peer.EncryptionPolicy;
import no.meetat.sip.srtp.CryptoSuite;

/**
 * On what terms keys in session descriptions are used (RFC 4568).
 *
 * @param policy whether media are encrypted
 * @param safe whether nobody else reads the descriptions; if not, a key in them is none
 */
public record KeyTerms(EncryptionPolicy policy, boolean safe) {

  private static final SdpFault UNSAFE =
      new SdpFault("audio that is to be encrypted, with keys that are not sent over TLS");
  private static final SdpFault CLEAR = new SdpFault("audio that is not encrypted");
  private static final SdpFault NO_KEY =
      new SdpFault("audio without a=crypto of " + CryptoSuite.ALL.mkString(" or "));

  /** Whether there are keys to offer or to take. */
  boolean haveKeys() {
    return policy != EncryptionPolicy.OFF && safe;
  }

  /** Whether audio may be in clear. */
  boolean allowClear() {
    return policy != EncryptionPolicy.MUST;
  }

  /** The key that a section gives us, and none where it is in clear; or why it cannot be taken. */
  Either<SdpFault, Option<CryptoLine>> key(MediaDescription media, TransportProfile profile) {
    Option<CryptoLine> best = haveKeys() ? CryptoLine.best(media.attributes()) : Option.none();
    if (best.isDefined() || (allowClear() && !profile.isEncrypted())) {
      return Either.right(best);
    }
    return Either.left(fault(profile));
  }

  private SdpFault fault(TransportProfile profile) {
    if (policy == EncryptionPolicy.OFF) {
      return Capabilities.unusable(profile);
    }
    if (!safe) {
      return UNSAFE;
    }
    return profile.isEncrypted() ? NO_KEY : CLEAR;
  }

  /** Why we can offer nothing; none where we can. */
  Option<SdpFault> unofferable() {
    return Option.when(!allowClear() && !haveKeys(), UNSAFE);
  }

  /** What carries the audio that we offer, after a session by this profile, where there was one. */
  TransportProfile offered(Option<TransportProfile> before) {
    return before
        .filter(profile -> haveKeys() && profile.isEncrypted())
        .getOrElse(allowClear() ? TransportProfile.RTP_AVP : TransportProfile.RTP_SAVP);
  }
}
