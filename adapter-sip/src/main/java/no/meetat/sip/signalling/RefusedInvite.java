package no.meetat.sip.signalling;

import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/**
 * An INVITE that becomes no call.
 *
 * @param why for figures
 * @param response for the peer
 */
record RefusedInvite(CallRefusal why, SipResponse response) {

  static RefusedInvite unknownNumber(SipRequest invite, int status) {
    return new RefusedInvite(CallRefusal.UNKNOWN_NUMBER, Responses.of(invite, status));
  }

  /** 503, to be tried again after some seconds. */
  static RefusedInvite unavailable(SipRequest invite, CallRefusal why) {
    return new RefusedInvite(why, Responses.unavailable(invite));
  }

  /**
   * 503 to a call for which there is no place. After a second there is one again within a trunk's
   * rate, so nothing is said there that would keep all its calls off for longer (RFC 3261, 21.5.4).
   */
  static RefusedInvite withoutPlace(SipRequest invite, CallRefusal why) {
    return why == CallRefusal.TRUNK_RATE
        ? new RefusedInvite(why, Responses.of(invite, Status.SERVICE_UNAVAILABLE))
        : unavailable(invite, why);
  }

  /** 488 with the reason. */
  static RefusedInvite notAcceptable(SipRequest invite, String reason) {
    return new RefusedInvite(CallRefusal.NO_COMMON_MEDIA, Responses.notAcceptable(invite, reason));
  }

  /** What is malformed, or needs what is not served. */
  static RefusedInvite unusable(SipResponse response) {
    return new RefusedInvite(CallRefusal.UNUSABLE_REQUEST, response);
  }

  static RefusedInvite repeated(SipRequest invite) {
    return new RefusedInvite(CallRefusal.REPEATED, Responses.of(invite, Status.LOOP_DETECTED));
  }
}
