package no.meetat.sip.trace;

import no.meetat.call.CallId;

/** What threads of the signalling note for the thread of the trace. */
sealed interface Note permits Passage, Note.Begun, Note.Ended {

  /** A call has begun, whose messages have this Call-ID. */
  record Begun(CallId call, String callId) implements Note {}

  /** A call has ended. */
  record Ended(CallId call) implements Note {}
}
