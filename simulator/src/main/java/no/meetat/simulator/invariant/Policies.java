package no.meetat.simulator.invariant;

import no.meetat.admission.AdmissionPolicy;
import no.meetat.conference.ConferencePolicy;

/**
 * The chosen values of the service under test; its invariants are worked out from them.
 *
 * @param admission of the code question
 * @param conference of its meetings; their controls are MeetAt's own, whose keys the callers press
 */
public record Policies(AdmissionPolicy admission, ConferencePolicy conference) {

  /** All defaults. */
  public static final Policies DEFAULT =
      new Policies(AdmissionPolicy.defaults(), ConferencePolicy.defaults());
}
