package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import no.meetat.call.Call;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.time.Moment;

/** What is known of one call: from its caller, and from the journal. */
final class CallAccount {

  /** Where a call is, by the journal. */
  enum Place {
    DIALLING,
    AT_DOOR,
    IN_CONFERENCE,
    GONE
  }

  private static final long LONG_AGO = Long.MIN_VALUE / 2;

  final Call call;
  final KeyedCodes keyed;
  final ControlKeys controlKeys;

  /** Whether the last key pressed, and not let go, may be the # of the code. */
  boolean codeHeld;

  /** When that key was let go, monotonic ms. */
  long codeReleasedAt = LONG_AGO;

  Place place = Place.DIALLING;
  Option<ConferenceAccount> conference = Option.none();
  Option<CallDetailRecord> record = Option.none();

  /** From here on the caller is in the conference. */
  Moment seatedAt;

  Role role = Role.PARTICIPANT;
  boolean muted;

  /** Muted by a moderator or the operator. */
  boolean silenced;

  boolean owesCharge;

  /** Whether a right code was keyed from the number, when it was asked last. */
  boolean acquainted;

  boolean codeAccepted;
  Option<Moment> dismissedAt = Option.none();
  EndCause leftFor = EndCause.HUNG_UP;
  Moment leftAt;

  /** When the call ended at the caller's end of the line. */
  Option<Moment> endedByCaller = Option.none();

  EndCause endedAs = EndCause.HUNG_UP;
  boolean lineIsFree;

  CallAccount(Call call, Policies policies) {
    this.call = call;
    this.keyed = new KeyedCodes(policies.admission());
    this.controlKeys = new ControlKeys(policies.conference().digitTimers());
    this.seatedAt = call.dialledAt();
    this.leftAt = call.dialledAt();
  }

  boolean isAnswered() {
    return place != Place.DIALLING;
  }

  boolean isInConference() {
    return place == Place.IN_CONFERENCE;
  }

  boolean isIn(ConferenceAccount other) {
    return isInConference() && conference.contains(other);
  }

  boolean isOpen() {
    return place == Place.AT_DOOR || place == Place.IN_CONFERENCE;
  }

  @Override
  public String toString() {
    return "call " + call.id();
  }
}
