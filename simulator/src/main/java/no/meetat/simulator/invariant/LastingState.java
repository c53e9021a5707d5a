package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import no.meetat.call.Call;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.conference.Dismissal;
import no.meetat.conference.Ending;
import no.meetat.conference.Participant;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;

/** The part of a conference's state that must be the same live and replayed. */
record LastingState(
    int size,
    int arrivals,
    int moderators,
    Option<PhoneNumber> firstCaller,
    Option<Moment> openedAt,
    boolean listenMode,
    boolean locked,
    boolean autoDisconnect,
    Option<Ending> ending,
    boolean ended) {

  /** The same for one caller in it. */
  record OfCaller(
      Call call,
      Role role,
      Moment seatedAt,
      int number,
      boolean muted,
      boolean silenced,
      Option<Dismissal> dismissal) {

    static OfCaller of(Participant caller) {
      return new OfCaller(
          caller.call(),
          caller.role(),
          caller.seatedAt(),
          caller.number(),
          caller.muted(),
          caller.silenced(),
          caller.dismissal());
    }
  }

  static LastingState of(Conference conference) {
    return new LastingState(
        conference.size(),
        conference.arrivals(),
        conference.moderators(),
        conference.firstCaller(),
        conference.openedAt(),
        conference.listenMode(),
        conference.locked(),
        conference.autoDisconnect(),
        conference.ending(),
        conference.ended());
  }
}
