package no.meetat.cli.server;

import no.meetat.cli.socket.Answers;
import no.meetat.cli.socket.Reply;
import no.meetat.cli.trace.TraceAnswers;
import no.meetat.cli.trace.TraceRequest;
import no.meetat.sip.trace.Trace;

/**
 * Answers all commands of this machine.
 *
 * @param live what is asked about meetings
 * @param trace what is asked about messages of SIP
 */
record Commands(Answers live, Answers trace) implements Answers {

  /** From this trace. */
  Commands(Answers live, Trace trace) {
    this(live, new TraceAnswers(trace));
  }

  @Override
  public Reply answer(String request, String user) {
    return (TraceRequest.isOne(request) ? trace : live).answer(request, user);
  }
}
