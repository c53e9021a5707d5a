package no.meetat.bridge;

import no.meetat.call.CallId;

/** Driven port: the signalling of calls. Neither method blocks; both ignore unknown calls. */
public interface CallControl {

  /** Answers the call; from now on it has media. */
  void answer(CallId call);

  /** Ends the call from our side. The bridge is not told of it by {@code hungUp}. */
  void hangUp(CallId call);
}
