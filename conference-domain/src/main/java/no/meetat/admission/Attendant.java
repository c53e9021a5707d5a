package no.meetat.admission;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.admission.AdmissionCommand.Answer;
import no.meetat.admission.AdmissionCommand.AwaitPlace;
import no.meetat.admission.AdmissionCommand.End;
import no.meetat.admission.AdmissionCommand.EnterAgain;
import no.meetat.admission.AdmissionCommand.FinishPrompts;
import no.meetat.admission.AdmissionCommand.GivePlace;
import no.meetat.admission.AdmissionCommand.PassTime;
import no.meetat.admission.AdmissionCommand.Postpone;
import no.meetat.admission.AdmissionCommand.PressKey;
import no.meetat.admission.AdmissionCommand.RefuseCode;
import no.meetat.admission.AdmissionCommand.ReleaseKey;
import no.meetat.admission.AdmissionCommand.ShutDown;
import no.meetat.admission.AdmissionCommand.TakeSeat;
import no.meetat.admission.AdmissionCommand.TurnAway;
import no.meetat.admission.AdmissionCommand.TurnDown;
import no.meetat.admission.AdmissionEvent.Answered;
import no.meetat.admission.AdmissionEvent.Closed;
import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.admission.AdmissionEvent.CodeRefused;
import no.meetat.admission.AdmissionEvent.DigitsHeld;
import no.meetat.admission.AdmissionEvent.Disconnected;
import no.meetat.admission.AdmissionEvent.Dismissed;
import no.meetat.admission.AdmissionEvent.Interrupted;
import no.meetat.admission.AdmissionEvent.NothingKeyed;
import no.meetat.admission.AdmissionEvent.PlaceAwaited;
import no.meetat.admission.AdmissionEvent.PlaceGiven;
import no.meetat.admission.AdmissionEvent.Prompted;
import no.meetat.admission.AdmissionEvent.Refused;
import no.meetat.admission.AdmissionEvent.SeatTaken;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.dtmf.Digits;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Decides what happens to a call until it has a seat (S12, S13). */
public final class Attendant {

  private Attendant() {}

  /** The caller is welcomed and asked for a code. */
  private static Seq<AdmissionEvent> answer(Call call) {
    return Vector.of(
        new Answered(call),
        new Prompted(new Prompt.Welcome()),
        new Prompted(new Prompt.EnterCode()));
  }

  /** A caller without a place left is not even asked (S13). */
  private static Seq<AdmissionEvent> turnDown(Admission admission, Moment at) {
    return switch (admission.policy().guessing().overBudget()) {
      case PROMPT -> tryLater(at).prepend(new Answered(admission.call()));
      case REFUSE -> Vector.of(new Refused());
    };
  }

  /** No caller is kept where no answer can be given: no place, or no meetings to ask. */
  private static Seq<AdmissionEvent> tryLater(Moment at) {
    return dismiss(EndCause.REFUSED, at, new Prompt.TryLater());
  }

  /** What the command leads to; empty when nothing happens. */
  public static Seq<AdmissionEvent> decide(Admission admission, AdmissionCommand command) {
    if (admission.closed()) {
      return Vector.empty();
    }
    return switch (command) {
      case Answer any -> answer(admission.call());
      case TurnDown down -> turnDown(admission, down.at());
      case PressKey press when admission.isQuestionOver(press.at()) ->
          endQuestion(admission, press.at());
      case PressKey press -> CodeEntry.press(admission, press.key(), press.at());
      case ReleaseKey released -> CodeEntry.release(admission, released.at());
      case TakeSeat taken when admission.isAsking() -> takeSeat(admission, taken);
      case RefuseCode code when admission.isAtQuestion() -> tryLater(code.at());
      case Postpone later when admission.isAsking() -> tryLater(later.at());
      case AwaitPlace await when admission.isAsking() ->
          Vector.of(awaitPlace(admission, await.keyed()));
      case GivePlace given when admission.isWaiting() ->
          Vector.of(givePlace(admission.waiting().get(), given));
      case TurnAway away when admission.isSeated() -> turnAway(away);
      case FinishPrompts finished -> finishPrompts(admission, finished.at());
      case EnterAgain again when admission.isSeated() ->
          Vector.of(new SeatTaken(admission.seat().get(), again.at()));
      case End end -> Vector.of(close(admission, end.cause(), end.release(), end.at()));
      case ShutDown down -> disconnect(admission, EndCause.SHUTDOWN, down.at());
      case PassTime passed when admission.isQuestionOver(passed.at()) ->
          endQuestion(admission, passed.at());
      case PassTime passed when admission.digits().overdue(passed.at().millis()) ->
          overdue(admission, passed.at());
      case TakeSeat any -> Vector.empty();
      case RefuseCode any -> Vector.empty();
      case Postpone any -> Vector.empty();
      case AwaitPlace any -> Vector.empty();
      case GivePlace any -> Vector.empty();
      case TurnAway any -> Vector.empty();
      case EnterAgain any -> Vector.empty();
      case PassTime any -> Vector.empty();
    };
  }

  private static Seq<AdmissionEvent> takeSeat(Admission admission, TakeSeat taken) {
    return taken
        .found()
        .filter(seat -> isKnown(admission, seat, taken))
        .map(seat -> accept(seat, taken.at()))
        .getOrElse(() -> refuse(admission, taken.at()));
  }

  /** A PIN outside its time is an unknown code (S7). */
  private static boolean isKnown(Admission admission, Seat seat, TakeSeat taken) {
    return seat.answersAt(admission.policy().pinWindow(), taken.at().wall(), taken.inProgress());
  }

  private static Seq<AdmissionEvent> accept(Seat seat, Moment at) {
    return Vector.of(new SeatTaken(seat, at));
  }

  private static Seq<AdmissionEvent> refuse(Admission admission, Moment at) {
    Seq<AdmissionEvent> answer =
        admission.refusals() + 1 >= admission.policy().attempts()
            ? tooManyAttempts(at)
            : ask(admission, at, new Prompt.WrongCode(), new Prompt.EnterCode());
    return answer.prepend(new CodeRefused(at));
  }

  private static AdmissionEvent awaitPlace(Admission admission, CodeKeyed keyed) {
    long until = keyed.at().millis() + admission.policy().guessing().longestWait();
    return new PlaceAwaited(keyed, until);
  }

  /** Never earlier than the code was keyed: places come free at the times of other codes. */
  private static AdmissionEvent givePlace(CodeKeyed keyed, GivePlace given) {
    boolean late = given.at().millis() > keyed.at().millis();
    return new PlaceGiven(keyed, given.place(), late ? given.at() : keyed.at());
  }

  private static Seq<AdmissionEvent> tooManyAttempts(Moment at) {
    return dismiss(EndCause.WRONG_CODE, at, new Prompt.TooManyAttempts(), new Prompt.Goodbye());
  }

  private static Seq<AdmissionEvent> overdue(Admission admission, Moment at) {
    if (admission.isWaiting()) {
      return tryLater(at);
    }
    return admission
        .dismissal()
        .map(cause -> disconnect(admission, EndCause.HUNG_UP, at))
        .getOrElse(() -> silence(admission, at));
  }

  /** Whatever was keyed meanwhile (S13). */
  private static Seq<AdmissionEvent> endQuestion(Admission admission, Moment at) {
    EndCause cause = admission.refusals() > 0 ? EndCause.WRONG_CODE : EndCause.NO_CODE;
    return dismiss(cause, at, new Prompt.Goodbye()).prepend(new Interrupted());
  }

  private static Seq<AdmissionEvent> silence(Admission admission, Moment at) {
    boolean last = admission.silences() + 1 >= admission.policy().attempts();
    Seq<AdmissionEvent> silent = Vector.of(new NothingKeyed(at));
    return silent.appendAll(
        last
            ? dismiss(EndCause.NO_CODE, at, new Prompt.Goodbye())
            : ask(admission, at, new Prompt.NoCode()));
  }

  private static Seq<AdmissionEvent> turnAway(TurnAway away) {
    Prompt why =
        away.cause() == EndCause.LOCKED ? new Prompt.MeetingIsLocked() : new Prompt.MeetingEnded();
    return dismiss(away.cause(), away.at(), why);
  }

  private static Seq<AdmissionEvent> finishPrompts(Admission admission, Moment at) {
    if (admission.dismissal().isDefined()) {
      return disconnect(admission, EndCause.HUNG_UP, at);
    }
    return admission.isAsking() && admission.digits().keys().isEmpty()
        ? Vector.of(awaitFirst(admission, at))
        : Vector.empty();
  }

  private static AdmissionEvent awaitFirst(Admission admission, Moment at) {
    long deadline = at.millis() + admission.policy().digitTimers().firstDigit();
    return new DigitsHeld(Digits.awaitFirst(deadline));
  }

  /** The prompts of a question, after which the first key is awaited. */
  static Seq<AdmissionEvent> ask(Admission admission, Moment at, Prompt... prompts) {
    long deadline = at.millis() + admission.policy().promptLimit();
    Seq<AdmissionEvent> awaiting = Vector.of(new DigitsHeld(Digits.awaitFirst(deadline)));
    return awaiting.appendAll(Vector.of(prompts).map(Prompted::new));
  }

  private static Seq<AdmissionEvent> dismiss(EndCause cause, Moment at, Prompt... prompts) {
    Seq<AdmissionEvent> dismissed = Vector.of(new Dismissed(cause, at));
    return dismissed.appendAll(Vector.of(prompts).map(Prompted::new));
  }

  private static Seq<AdmissionEvent> disconnect(Admission admission, EndCause cause, Moment at) {
    EndCause told = told(admission, cause);
    return Vector.of(close(admission, told, Option.none(), at), new Disconnected(told));
  }

  /** The cause given to the caller counts, even when the caller hangs up while hearing it. */
  private static EndCause told(Admission admission, EndCause cause) {
    return admission.dismissal().getOrElse(cause);
  }

  private static AdmissionEvent close(
      Admission admission, EndCause cause, Option<ReleaseCause> release, Moment at) {
    ImmutableCallDetailRecord.Builder record =
        CallDetailRecord.of(admission.call(), told(admission, cause), at)
            .meetingId(admission.seat().map(seat -> seat.meeting().id()));
    release.forEach(record::releaseCause);
    return new Closed(record.build());
  }
}
