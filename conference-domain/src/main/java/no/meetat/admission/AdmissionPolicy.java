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

  /** How many wrong codes a caller may key in the window, over all calls: 10. */
  @Value.Default
  default int guesses() {
    return 10;
  }

  /** So long a wrong code counts: 15 min. */
  @Value.Default
  default long guessWindow() {
    return 900_000;
  }

  /** Over all callers, wrong codes more often than this are answered late: 1 s. */
  @Value.Default
  default long guessInterval() {
    return 1_000;
  }

  /** So many wrong codes over all callers may come at once before answers are late: 10. */
  @Value.Default
  default int guessBurst() {
    return 10;
  }

  /** The answer to a wrong code is delayed so long at most: 10 s. */
  @Value.Default
  default long longestDelay() {
    return 10_000;
  }

  /** How long a prompt is waited for at most when its end is not reported: 60 s. */
  @Value.Default
  default long promptLimit() {
    return 60_000;
  }
}
