package no.meetat.admission;

import no.meetat.dtmf.DigitTimers;
import org.immutables.value.Value;

/** The chosen values of the code question; durations in milliseconds (S13). */
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

  /** How many wrong codes, or silences, end the call: 3. */
  @Value.Default
  default int attempts() {
    return 3;
  }

  /** How long a prompt is waited for at most when its end is not reported: 60 s. */
  @Value.Default
  default long promptLimit() {
    return 60_000;
  }
}
