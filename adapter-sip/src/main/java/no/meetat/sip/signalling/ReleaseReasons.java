package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.ReleaseCause;
import no.meetat.sip.signalling.message.Q850;
import no.meetat.sip.signalling.message.Reason;
import no.meetat.sip.signalling.message.SipRequest;

/** Why a call is released, as BYE and CANCEL tell it (RFC 3326). */
final class ReleaseReasons {

  private ReleaseReasons() {}

  /**
   * The peer's cause: what telephone networks say first, else what SIP says; normal without any.
   */
  static ReleaseCause of(SipRequest request) {
    Vector<Reason> all = Reason.all(request.headers());
    return all.filter(reason -> reason.is(Reason.Q_850))
        .map(Reason::cause)
        .filter(ReleaseCause::isPossible)
        .headOption()
        .orElse(() -> bySip(all))
        .map(ReleaseCause::new)
        .getOrElse(ReleaseCause.NORMAL);
  }

  private static Option<Integer> bySip(Vector<Reason> all) {
    return all.filter(reason -> reason.is(Reason.SIP))
        .flatMap(reason -> Q850.of(reason.cause()))
        .headOption();
  }

  /** The value of Reason that tells the peer. */
  static String written(ReleaseCause cause) {
    return new Reason(Reason.Q_850, cause.value()).toString();
  }
}
