package no.meetat.cli.live;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.LineMeter;
import no.meetat.call.CallId;
import no.meetat.cli.output.InWords;
import no.meetat.cli.socket.Answers;
import no.meetat.cli.socket.Reply;
import no.meetat.conference.Actor;
import no.meetat.conference.Conference;
import no.meetat.conference.Rejection;
import no.meetat.conference.Steering;
import no.meetat.control.Control;
import no.meetat.time.Moment;

/** Answers what the commands of this machine ask: who is in the meetings, and to steer them. */
public final class LiveControl implements Answers {

  /** How long a meeting may take to decide, which waits for the journal. */
  private static final long LONGEST_DECISION_SECONDS = 5;

  private final LiveView view;
  private final LineMeter lines;
  private final ConferenceBridge bridge;
  private final Supplier<Moment> clock;

  /**
   * Answers from what is seen and measured, and steers by the bridge.
   *
   * @param clock the time of what is done
   */
  public LiveControl(
      LiveView view, LineMeter lines, ConferenceBridge bridge, Supplier<Moment> clock) {
    this.view = view;
    this.lines = lines;
    this.bridge = bridge;
    this.clock = clock;
  }

  @Override
  public Reply answer(String request, String user) {
    Seq<String> words = Vector.of(request.split(" ", 2));
    String about = words.drop(1).headOption().getOrElse("");
    Actor by = new Actor.Operator(user);
    return switch (words.head()) {
      case "list" -> list();
      case "show" -> show(new MeetingId(about));
      case "end" -> use(Control.END, about, by, new Outcome("is about to end", "is over"));
      case "unlock" -> use(Control.UNLOCK, about, by, new Outcome("is unlocked", "is not locked"));
      case "mute" -> steer(new Steering.MuteCaller(new CallId(about)), about, by, Outcome.MUTED);
      case "unmute" ->
          steer(new Steering.UnmuteCaller(new CallId(about)), about, by, Outcome.UNMUTED);
      default -> new Reply.Refused("this server does not know `" + words.head() + "`");
    };
  }

  private Reply list() {
    Seq<Conference> all = view.all();
    String callers = InWords.counted(all.map(Conference::size).sum().longValue(), "caller");
    return rows(callers + " in " + InWords.counted(all.size(), "meeting"), all);
  }

  private Reply show(MeetingId meeting) {
    return view.of(meeting)
        .map(conference -> rows(LiveMeeting.words(conference), Vector.of(conference)))
        .getOrElse(() -> nobodyIsIn(meeting));
  }

  private static Reply nobodyIsIn(MeetingId meeting) {
    return new Reply.Refused("nobody is in meeting " + meeting);
  }

  private Reply rows(String words, Seq<Conference> conferences) {
    Seq<Seq<String>> rows = conferences.flatMap(conference -> LiveCaller.rows(conference, lines));
    return new Reply.Done(words, LiveCaller.COLUMNS, rows);
  }

  private Reply use(Control control, String meeting, Actor by, Outcome outcome) {
    MeetingId asked = new MeetingId(meeting);
    return view.of(asked)
        .map(conference -> conference.meeting().id())
        .map(id -> steer(id, new Steering.UseControl(control), by, outcome.of("meeting " + id)))
        .getOrElse(() -> nobodyIsIn(asked));
  }

  private Reply steer(Steering steering, String call, Actor by, Outcome outcome) {
    return view.with(new CallId(call))
        .map(conference ->
            steer(conference.meeting().id(), steering, by, outcome.of("call " + call)))
        .getOrElse(() -> new Reply.Refused("call " + call + " is in no meeting"));
  }

  private Reply steer(MeetingId meeting, Steering steering, Actor by, Outcome outcome) {
    CompletableFuture<Reply> decided =
        bridge
            .steer(meeting, steering, by, clock.get())
            .thenApply(rejection -> reply(rejection, outcome));
    Reply late =
        new Reply.Unknown(
            "meeting %s has not decided in %d s and may do so yet: look with `live show`"
                .formatted(meeting, LONGEST_DECISION_SECONDS));
    return decided.completeOnTimeout(late, LONGEST_DECISION_SECONDS, TimeUnit.SECONDS).join();
  }

  private static Reply reply(Option<Rejection> rejection, Outcome outcome) {
    return rejection
        .<Reply>map(why -> new Reply.Refused(reason(why, outcome)))
        .getOrElse(() -> Reply.Done.saying(outcome.done()));
  }

  private static String reason(Rejection why, Outcome outcome) {
    return switch (why) {
      case UNKNOWN_CALL -> "the call is not in the meeting any more";
      case LOCKED -> "the meeting is locked";
      case ENDING -> "the meeting is about to end";
      case ENDED -> "nobody is in that meeting";
      case NOT_OPEN -> "no moderator has opened the meeting yet";
      case NOT_ALLOWED -> "only a moderator may do that";
      case NO_LINE -> "only a caller can do that";
      case NOTHING_TO_DO -> outcome.already();
    };
  }

  /**
   * What is said of what is steered.
   *
   * @param done when it was changed
   * @param already when there was nothing to change
   */
  private record Outcome(String done, String already) {
    static final Outcome MUTED = new Outcome("is muted", "is muted already");
    static final Outcome UNMUTED = new Outcome("is unmuted", "was not muted by `live mute`");

    Outcome of(String subject) {
      return new Outcome(subject + " " + done, subject + " " + already);
    }
  }
}
