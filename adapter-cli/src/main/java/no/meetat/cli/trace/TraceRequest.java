package no.meetat.cli.trace;

import io.vavr.collection.Seq;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.trace.TracedMessage;

/** The requests about messages of SIP, as both sides write and read them. */
public final class TraceRequest {

  /** With the name of a call, or a Call-ID: its messages. */
  static final String CALL = "trace";

  /** The number of the message that was noted last. */
  static final String LAST = "trace-last";

  /** With the number of a message, and a telephone number: its calls that began after that. */
  static final String CALLS = "trace-calls";

  /** With the number of a call's first message, and that of another: what came after that. */
  static final String MESSAGES = "trace-messages";

  private TraceRequest() {}

  /** Whether a request is one of these. */
  public static boolean isOne(String request) {
    return request.startsWith(CALL);
  }

  /** Those of an answer. */
  static Seq<TracedMessage> messages(Reply.Done done) {
    return done.fields().map(MessageRow::read);
  }
}
