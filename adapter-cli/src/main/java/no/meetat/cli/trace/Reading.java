package no.meetat.cli.trace;

import io.vavr.control.Either;
import java.util.function.BiConsumer;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.trace.TracedMessage;

/** A source that is read once where its last word cannot be returned. One thread. */
final class Reading {

  private final TraceSource source;
  private Either<Reply, String> said = Either.left(new Reply.Unknown("nobody has been asked yet"));

  Reading(TraceSource source) {
    this.source = source;
  }

  void read(BiConsumer<String, TracedMessage> each) {
    said = source.read(each);
  }

  /** What the source said at the end. */
  Either<Reply, String> said() {
    return said;
  }
}
