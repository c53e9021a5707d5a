package no.meetat.cli.trace;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import no.meetat.call.CallId;
import no.meetat.cli.output.InWords;
import no.meetat.cli.socket.Answers;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.trace.FoundCall;
import no.meetat.sip.trace.Trace;
import no.meetat.sip.trace.TracedCall;

/**
 * Answers what commands of this machine ask about messages of SIP: those of a call, by its name;
 * and for those who wait for calls, which ones have begun since, and their messages so far.
 */
public final class TraceAnswers implements Answers {

  /** What a call of a telephone number is named by. */
  static final Seq<String> CALL_COLUMNS =
      Vector.of("number", "call_id", "ended", "challenged", "last");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Trace trace;

  /** From this trace. */
  public TraceAnswers(Trace trace) {
    this.trace = trace;
  }

  @Override
  public Reply answer(String request, String user) {
    Seq<String> words = Vector.of(request.split(" "));
    if (!trace.keeps()) {
      return new Reply.Refused("the server keeps no messages: set sip.trace.memory, 8 MiB or so");
    }
    return switch (words.head()) {
      case TraceRequest.CALL -> of(argument(words, 1));
      case TraceRequest.LAST -> Reply.Done.saying(Long.toString(trace.last()));
      case TraceRequest.CALLS -> begunAfter(count(words, 1), argument(words, 2));
      case TraceRequest.MESSAGES -> after(count(words, 1), count(words, 2));
      default -> new Reply.Refused("this server does not know `" + words.head() + "`");
    };
  }

  private static String argument(Seq<String> words, int index) {
    return words.drop(index).headOption().getOrElse("");
  }

  private static long count(Seq<String> words, int index) {
    return Option.some(argument(words, index))
        .filter(NUMBER.asMatchPredicate())
        .map(Long::parseLong)
        .getOrElse(0L);
  }

  private Reply of(String call) {
    return trace
        .of(new CallId(call))
        .orElse(() -> trace.with(call))
        .map(found -> told(call, found))
        .getOrElse(() ->
            new Reply.Refused(
                "no messages of call "
                    + call
                    + " are kept: `meetat live` shows who is in a meeting, and older calls give"
                    + " way (sip.trace.memory)"));
  }

  private static Reply told(String call, TracedCall found) {
    String more = found.leftOut() > 0 ? ", " + found.leftOut() + " more are kept no longer" : "";
    return messages(
        InWords.counted(found.messages().size(), "message") + " of call " + call + more, found, 0);
  }

  private Reply begunAfter(long message, String telephoneNumber) {
    return new Reply.Done(
        "calls", CALL_COLUMNS, trace.begunAfter(message, telephoneNumber).map(TraceAnswers::row));
  }

  private static Seq<String> row(FoundCall call) {
    return Vector.of(
        Long.toString(call.number()),
        call.call().map(CallId::value).getOrElse(""),
        Boolean.toString(call.ended()),
        Boolean.toString(call.challenged()),
        Long.toString(call.last()));
  }

  private Reply after(long first, long message) {
    return trace
        .with(first)
        .map(found -> messages("messages", found, message))
        .getOrElse(() -> new Reply.Done("messages", MessageRow.COLUMNS, Vector.empty()));
  }

  private static Reply messages(String words, TracedCall call, long after) {
    return new Reply.Done(
        words,
        MessageRow.COLUMNS,
        call.messages().filter(message -> message.number() > after).map(MessageRow::of));
  }
}
