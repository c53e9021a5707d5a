package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.CallId;
import no.meetat.sip.trace.blanking.Blanking;

/** What {@link TracedCall} is, in memory. */
record KeptCall(
    long number, Option<CallId> call, boolean ended, long leftOut, Vector<KeptMessage> messages) {

  TracedCall shown(Blanking blanking) {
    return new TracedCall(
        number, call, ended, leftOut, messages.map(message -> message.shown(blanking)));
  }
}
