package no.meetat.admission;

import io.vavr.control.Option;
import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.EndCause;
import no.meetat.dtmf.Digits;
import no.meetat.time.Moment;
import org.immutables.value.Value;
import org.immutables.vavr.encodings.VavrEncodingEnabled;

/** One answered call that has no seat yet: its state, and how each event changes it. */
@Value.Immutable
@VavrEncodingEnabled
public abstract class Admission {

  /** The admission of a call that has just been answered. */
  public static Admission of(Call call, AdmissionPolicy policy) {
    return ImmutableAdmission.builder()
        .call(call)
        .policy(policy)
        .digits(Digits.awaitFirst(call.dialledAt().millis() + policy.promptLimit()))
        .build();
  }

  public abstract Call call();

  public abstract AdmissionPolicy policy();

  /** The keys of a code begun. */
  public abstract Digits digits();

  /** Wrong codes so far. */
  @Value.Default
  public int refusals() {
    return 0;
  }

  /** How often nothing was keyed in time. */
  @Value.Default
  public int silences() {
    return 0;
  }

  /** The code that waits for a place (S13). */
  public abstract Option<CodeKeyed> waiting();

  /** When the last code's # was pressed. */
  public abstract Option<Moment> lastCodeAt();

  /** The seat the code entitled to. */
  public abstract Option<Seat> seat();

  /** Why the call is about to be disconnected. */
  public abstract Option<EndCause> dismissal();

  /** Whether the call has ended. */
  @Value.Default
  public boolean closed() {
    return false;
  }

  /** Whether the caller has no seat yet and may still get one. */
  public boolean isAtQuestion() {
    return seat().isEmpty() && dismissal().isEmpty() && !closed();
  }

  /** Whether a code has been keyed that waits for a place. */
  public boolean isWaiting() {
    return isAtQuestion() && waiting().isDefined();
  }

  /** Whether the caller is being asked for a code. */
  public boolean isAsking() {
    return isAtQuestion() && waiting().isEmpty();
  }

  /** Whether the caller has been at the question for too long (S13). */
  boolean isQuestionOver(Moment at) {
    return isAsking() && at.millis() >= questionEnd();
  }

  /** Whether the caller is in a conference, or on the way into one. */
  public boolean isSeated() {
    return seat().isDefined() && dismissal().isEmpty() && !closed();
  }

  /** When to pass time next, monotonic milliseconds; none when nothing is awaited. */
  public Option<Long> nextDeadline() {
    return closed() ? Option.none() : digits().deadline().map(this::orQuestionEnd);
  }

  private long orQuestionEnd(long deadline) {
    return isAsking() ? Math.min(deadline, questionEnd()) : deadline;
  }

  private long questionEnd() {
    return call().dialledAt().millis() + policy().longestQuestion();
  }

  /** The admission after the event. */
  public Admission evolve(AdmissionEvent event) {
    ImmutableAdmission self = ImmutableAdmission.copyOf(this);
    return switch (event) {
      case AdmissionEvent.Answered any -> this;
      case AdmissionEvent.Refused any -> self.withClosed(true);
      case AdmissionEvent.CodeRefused refused -> self.withRefusals(refusals() + 1);
      case AdmissionEvent.NothingKeyed any -> self.withSilences(silences() + 1);
      case AdmissionEvent.SeatTaken taken -> self.withSeat(taken.seat()).withDigits(Digits.NONE);
      case AdmissionEvent.Dismissed dismissed -> dismiss(dismissed);
      case AdmissionEvent.Closed any -> self.withClosed(true);
      case AdmissionEvent.DigitsHeld held -> self.withDigits(held.digits());
      case AdmissionEvent.PlaceAwaited awaited ->
          self.withDigits(Digits.awaitFirst(awaited.until()))
              .withWaiting(Option.some(awaited.keyed()));
      case AdmissionEvent.PlaceGiven any -> self.withWaiting(Option.none());
      case AdmissionEvent.CodeKeyed keyed -> self.withLastCodeAt(Option.some(keyed.at()));
      case AdmissionEvent.Prompted any -> this;
      case AdmissionEvent.Interrupted any -> this;
      case AdmissionEvent.Disconnected any -> this;
    };
  }

  private Admission dismiss(AdmissionEvent.Dismissed dismissed) {
    return ImmutableAdmission.builder()
        .from(this)
        .dismissal(dismissed.cause())
        .waiting(Option.none())
        .digits(Digits.awaitFirst(dismissed.at().millis() + policy().promptLimit()))
        .build();
  }

  /** An admission shows neither codes nor numbers. */
  @Override
  public String toString() {
    return "Admission[" + call().id() + "]";
  }
}
