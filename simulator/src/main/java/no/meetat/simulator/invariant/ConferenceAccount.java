package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.conference.Direction;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;

/** What is known of one conference: by the journal, and as it was last published. */
final class ConferenceAccount {

  final Map<CallId, CallAccount> members = new HashMap<>();

  /** The journal's events folded by the domain. */
  Conference replayed;

  Option<Conference> published = Option.none();
  Option<Moment> openedAt = Option.none();

  /** When the goodbye that is being said began. */
  Option<Moment> goodbyeFrom = Option.none();

  /** Whether that goodbye is for a moderator's ##. */
  boolean goodbyeWished;

  Option<PhoneNumber> firstNumber = Option.none();
  int arrivals;
  boolean listenMode;
  boolean locked;
  boolean autoDisconnect;
  boolean ended;

  ConferenceAccount(Conference begun) {
    this.replayed = begun;
  }

  /** Whether the caller is heard and hears, worked out anew (S15, S19, S21, S22). */
  Direction direction(CallAccount call) {
    if (openedAt.isEmpty() || call.dismissedAt.isDefined()) {
      return Direction.INACTIVE;
    }
    boolean listens = call.muted || call.silenced || (listenMode && call.role == Role.PARTICIPANT);
    return listens ? Direction.RECEIVE_ONLY : Direction.SEND_RECEIVE;
  }

  @Override
  public String toString() {
    return "conference " + replayed.id();
  }
}
