package no.meetat.admission;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.admission.AdmissionEvent.CodeReleased;
import no.meetat.admission.AdmissionEvent.DigitsHeld;
import no.meetat.admission.AdmissionEvent.Interrupted;
import no.meetat.booking.AccessCode;
import no.meetat.dtmf.DigitTimers;
import no.meetat.dtmf.Digits;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Reads a code to its #, never to a length (S12). */
final class CodeEntry {

  /** Keys held at most; a code that is longer is unknown however it goes on. */
  private static final int KEYS_HELD = AccessCode.MAX_DIGITS + 1;

  private CodeEntry() {}

  static Seq<AdmissionEvent> press(Admission admission, Key key, Moment at) {
    if (!admission.isAsking()) {
      return Vector.empty();
    }
    return switch (key) {
      case HASH -> hash(admission, at);
      case STAR -> clear(admission, at);
      case A, B, C, D -> Vector.empty();
      case ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE -> hold(admission, key, at);
    };
  }

  /** The wait for the next key, and for a slip, begins anew. */
  static Seq<AdmissionEvent> release(Admission admission, Moment at) {
    return codeReleased(admission, at).appendAll(waiting(admission, at));
  }

  private static Seq<AdmissionEvent> codeReleased(Admission admission, Moment at) {
    return admission.codeHeld() ? Vector.of(new CodeReleased(at)) : Vector.empty();
  }

  private static Option<AdmissionEvent> waiting(Admission admission, Moment at) {
    Digits held = admission.digits();
    return Option.of(held.released(at.millis(), timers(admission)))
        .filter(digits -> admission.isAsking() && !digits.equals(held))
        .map(DigitsHeld::new);
  }

  private static Seq<AdmissionEvent> hash(Admission admission, Moment at) {
    if (!admission.digits().keys().isEmpty()) {
      return Vector.of(new CodeKeyed(admission.digits().symbols(), at));
    }
    return isSlip(admission, at) ? Vector.empty() : repeat(admission, at);
  }

  /** A second # shortly after a code's # (S27). */
  private static boolean isSlip(Admission admission, Moment at) {
    long slip = timers(admission).slip();
    return admission.lastCodeAt().exists(last -> at.millisSince(last) <= slip);
  }

  private static Seq<AdmissionEvent> repeat(Admission admission, Moment at) {
    return Attendant.ask(admission, at, new Prompt.EnterCode()).prepend(new Interrupted());
  }

  private static Seq<AdmissionEvent> clear(Admission admission, Moment at) {
    long deadline = at.millis() + timers(admission).firstDigit();
    return Vector.of(new Interrupted(), new DigitsHeld(Digits.awaitFirst(deadline)));
  }

  private static Seq<AdmissionEvent> hold(Admission admission, Key key, Moment at) {
    Digits held = admission.digits();
    long deadline = timers(admission).untilNext(at.millis());
    Seq<AdmissionEvent> events =
        Vector.of(new DigitsHeld(held.hold(key, deadline).atMost(KEYS_HELD)));
    return held.keys().isEmpty() ? events.prepend(new Interrupted()) : events;
  }

  private static DigitTimers timers(Admission admission) {
    return admission.policy().digitTimers();
  }
}
