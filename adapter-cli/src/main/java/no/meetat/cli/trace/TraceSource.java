package no.meetat.cli.trace;

import io.vavr.control.Either;
import java.util.function.BiConsumer;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.trace.TracedMessage;

/** Where messages to be shown come from. */
@FunctionalInterface
public interface TraceSource {

  /**
   * Hands over each message, with the name of its call, as soon as it is known.
   *
   * @return at the end a line for people; left the answer that there is nothing (more)
   */
  Either<Reply, String> read(BiConsumer<String, TracedMessage> each);
}
