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

  private static final int QUESTIONS_AT_DOOR = 5;

  /** After so long at the door, in ms, a caller should have been let go long ago (S13). */
  long longestAtDoor() {
    return QUESTIONS_AT_DOOR * admission.longestQuestion();
  }
}
