package no.meetat.bridge;

import no.meetat.call.CallId;
import no.meetat.call.ReleaseCause;

/** Driven port: the signalling of calls. No method blocks; all ignore unknown calls. */
public interface CallControl {

  /** Answers the call; from now on it has media. */
  void answer(CallId call);

  /**
   * Ends the call from our side; refuses it where it was not answered. The bridge gets no {@code
   * hungUp} for it.
   */
  void hangUp(CallId call);

  /** The same, for signalling that tells the network why. */
  default void hangUp(CallId call, ReleaseCause cause) {
    hangUp(call);
  }

  /**
   * The end of the call is kept (S35). Only now may a caller who hung up get an answer: from then
   * on nobody would believe a later end.
   */
  void release(CallId call);
}
