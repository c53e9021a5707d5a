package no.meetat.sip.signalling;

import no.meetat.call.CallId;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.Tap;

/** A tap that is also told which messages are a call's. Called on threads that must not wait. */
public interface CallTap extends Tap {

  /** Sees and is told nothing. */
  CallTap NONE =
      new CallTap() {
        @Override
        public void received(byte[] message, Flow flow, long nanos) {}

        @Override
        public void sent(byte[] message, Flow flow, long nanos) {}

        @Override
        public void begun(CallId call, String callId) {}

        @Override
        public void ended(CallId call) {}
      };

  /**
   * A call has begun; its INVITE has been seen.
   *
   * @param callId the Call-ID of its messages
   */
  void begun(CallId call, String callId);

  /** A call has ended; messages of it may follow. */
  void ended(CallId call);
}
