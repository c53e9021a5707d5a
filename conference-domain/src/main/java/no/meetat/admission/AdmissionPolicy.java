package no.meetat.admission;

import no.meetat.booking.PinWindow;
import no.meetat.dtmf.DigitTimers;
import org.immutables.value.Value;

/** The chosen values of the code question; durations in milliseconds (S7, S12, S13). */
@Value.Immutable
public interface AdmissionPolicy {

  /** All defaults. */
  static AdmissionPolicy defaults() {
    return ImmutableAdmissionPolicy.builder().build();
  }

  /** Times between keys. */
  @Value.Default
  default DigitTimers digitTimers() {
    return DigitTimers.DEFAULT;
  }

  /** When the PIN of a one-off meeting is known: from 15 min before it (S7). */
  @Value.Default
  default PinWindow pinWindow() {
    return PinWindow.DEFAULT;
  }

  /** How many wrong codes, or silences, end the call: 3. */
  @Value.Default
  default int attempts() {
    return 3;
  }

  /** How long a caller may be at the code question, from the answer, whatever is keyed: 2 min. */
  @Value.Default
  default long longestQuestion() {
    return 120_000;
  }

  /** How many wrong codes may be compared over all calls. */
  @Value.Default
  default GuessPolicy guessing() {
    return GuessPolicy.defaults();
  }

  /** The longest wait for the end of a prompt when none is reported: 60 s. */
  @Value.Default
  default long promptLimit() {
    return 60_000;
  }
}
