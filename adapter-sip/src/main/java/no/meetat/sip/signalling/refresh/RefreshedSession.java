package no.meetat.sip.signalling.refresh;

import io.vavr.control.Option;
import no.meetat.sip.signalling.message.ReceivedResponse;

/** The session of a call, as far as its refreshing goes. In the turns of its dialog. */
public interface RefreshedSession {

  /** Whether an INVITE of the peer is under way. */
  boolean isInvited();

  /** Our body for a re-INVITE: an offer that changes nothing. */
  String offerAgain();

  /** The peer has accepted that INVITE by this response; none where it has refused it. */
  void answeredAgain(Option<ReceivedResponse> accepted);

  /** Whether this status of an answer to a refresh says that the peer has the call no more. */
  boolean isGone(int status);

  /** It has the call no more. */
  void gone();

  /** No refresh has come in time. */
  void missed();
}
