package no.meetat.cli.trace;

import io.vavr.control.Either;
import no.meetat.cli.socket.Reply;

/** The server that keeps the messages. */
@FunctionalInterface
public interface TraceServer {

  /** The answer to a request; left why there is none, and what to do. */
  Either<String, Reply> ask(String request);

  /** What was asked for; left the answer that is another. */
  default Either<Reply, Reply.Done> done(String request) {
    Reply reply = ask(request).getOrElseGet(Reply.Unknown::new);
    return reply instanceof Reply.Done done ? Either.right(done) : Either.left(reply);
  }

  /** The messages of one call that is or was. */
  default TraceSource call(String name) {
    return each ->
        done(TraceRequest.CALL + " " + name)
            .peek(
                done -> TraceRequest.messages(done).forEach(message -> each.accept(name, message)))
            .map(Reply.Done::words);
  }
}
