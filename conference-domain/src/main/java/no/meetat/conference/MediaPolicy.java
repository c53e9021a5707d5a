package no.meetat.conference;

import no.meetat.call.CallId;
import no.meetat.call.Role;

/**
 * Who is heard and who hears, derived from the conference as it stands and stored nowhere else, so
 * that it cannot get out of step (RFC 4353, section 4.3).
 */
public final class MediaPolicy {

  private MediaPolicy() {}

  /** The direction of a call; inactive for one that is not in the conference. */
  public static Direction direction(Conference conference, CallId call) {
    return conference
        .participant(call)
        .filter(participant -> conference.isOpen() && participant.dismissal().isEmpty())
        .map(participant -> direction(conference, participant))
        .getOrElse(Direction.INACTIVE);
  }

  private static Direction direction(Conference conference, Participant participant) {
    boolean listenMode = conference.listenMode() && participant.role() == Role.PARTICIPANT;
    boolean muted = participant.muted() || participant.silenced();
    return listenMode || muted ? Direction.RECEIVE_ONLY : Direction.SEND_RECEIVE;
  }
}
