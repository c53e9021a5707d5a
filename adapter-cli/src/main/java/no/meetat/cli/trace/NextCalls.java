package no.meetat.cli.trace;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import no.meetat.cli.output.InWords;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.trace.TracedMessage;

/**
 * Follows the next calls from or to a telephone number, by asking again and again: so a command
 * that is lost leaves nothing behind in the server. An INVITE that is only challenged is shown, and
 * is no call yet. One thread, but for {@link #end}.
 */
public final class NextCalls implements TraceSource {

  private static final Duration BETWEEN = Duration.ofMillis(300);

  private final TraceServer server;
  private final String telephoneNumber;
  private final int most;
  private final Duration atMost;
  private final CountDownLatch ended = new CountDownLatch(1);
  private Map<Long, Long> shown = HashMap.empty();
  private int called;

  /** A call that matched. */
  private record Found(long number, String name, boolean ended, boolean challenged, long last) {

    static Found of(Map<String, String> row) {
      return new Found(
          Long.parseLong(row.get("number").get()),
          row.get("call_id").get(),
          Boolean.parseBoolean(row.get("ended").get()),
          Boolean.parseBoolean(row.get("challenged").get()),
          Long.parseLong(row.get("last").get()));
    }
  }

  /**
   * Follows nothing yet.
   *
   * @param telephoneNumber digits, with a plus sign or without
   * @param most calls
   * @param atMost how long they are awaited and followed
   */
  public NextCalls(TraceServer server, String telephoneNumber, int most, Duration atMost) {
    this.atMost = atMost;
    this.server = server;
    this.telephoneNumber = telephoneNumber;
    this.most = most;
  }

  @Override
  public Either<Reply, String> read(BiConsumer<String, TracedMessage> each) {
    long until = System.nanoTime() + atMost.toNanos();
    return server
        .done(TraceRequest.LAST)
        .flatMap(last -> follow(last.words(), until, each))
        .flatMap(this::said);
  }

  private Either<Reply, String> said(int calls) {
    return calls > 0
        ? Either.right(InWords.counted(calls, "call") + " from or to " + telephoneNumber)
        : Either.left(
            new Reply.Refused("no call from or to " + telephoneNumber + " came in that time"));
  }

  private Either<Reply, Integer> follow(
      String after, long until, BiConsumer<String, TracedMessage> each) {
    Either<Reply, Boolean> more = Either.right(true);
    while (more.getOrElse(false)) {
      more = look(after, each).map(goesOn -> goesOn && pause(until));
    }
    return more.map(any -> called);
  }

  /** Shows what is new; whether more may come. */
  private Either<Reply, Boolean> look(String after, BiConsumer<String, TracedMessage> each) {
    return server
        .done(TraceRequest.CALLS + " " + after + " " + telephoneNumber)
        .map(done -> wanted(done.fields().map(Found::of)))
        .peek(calls -> called = calls.count(call -> !call.challenged()))
        .flatMap(calls ->
            Either.sequenceRight(calls.filter(this::hasMore).map(call -> show(call, each)))
                .map(counts -> counts.sum().longValue() > 0 || !isOver(calls)));
  }

  /** As many calls as are wanted, and what was challenged before the last of them. */
  private Seq<Found> wanted(Seq<Found> found) {
    return found
        .reject(Found::challenged)
        .drop(most - 1)
        .headOption()
        .map(last -> found.filter(each -> each.number() <= last.number()))
        .getOrElse(found);
  }

  private boolean hasMore(Found call) {
    return call.last() > shownOf(call);
  }

  private long shownOf(Found call) {
    return shown.getOrElse(call.number(), 0L);
  }

  private boolean isOver(Seq<Found> calls) {
    return called == most && calls.forAll(Found::ended);
  }

  /** How many messages were new. */
  private Either<Reply, Integer> show(Found call, BiConsumer<String, TracedMessage> each) {
    long last = shownOf(call);
    return server
        .done(TraceRequest.MESSAGES + " " + call.number() + " " + last)
        .map(TraceRequest::messages)
        .peek(messages -> messages.forEach(message -> each.accept(call.name(), message)))
        .peek(messages -> note(call, messages, last))
        .map(Seq::size);
  }

  private void note(Found call, Seq<TracedMessage> messages, long last) {
    shown = shown.put(call.number(), messages.map(TracedMessage::number).max().getOrElse(last));
  }

  /** False when the time is over, or nobody wants more. */
  private boolean pause(long until) {
    long left = Math.min(until - System.nanoTime(), BETWEEN.toNanos());
    try {
      return left > 0 && !ended.await(left, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Nobody wants more; any thread. */
  public void end() {
    ended.countDown();
  }
}
