package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.meetat.call.CallId;
import no.meetat.conference.ConferenceId;
import no.meetat.simulator.invariant.CallAccount.Place;

/** All calls and conferences of a round. */
final class Accounts {

  private final Map<CallId, CallAccount> calls = new LinkedHashMap<>();
  private final Map<ConferenceId, ConferenceAccount> conferences = new HashMap<>();

  private final List<CallAccount> justGone = new ArrayList<>();
  private int open;

  void add(CallAccount call) {
    calls.put(call.call.id(), call);
  }

  Option<CallAccount> call(CallId id) {
    return Option.of(calls.get(id));
  }

  Collection<CallAccount> calls() {
    return calls.values();
  }

  void move(CallAccount call, Place place) {
    open += (isOpen(place) ? 1 : 0) - (isOpen(call.place) ? 1 : 0);
    call.place = place;
    if (place == Place.GONE) {
      justGone.add(call);
    }
  }

  /** How many calls are answered and not gone. */
  int open() {
    return open;
  }

  /** The calls that have gone since this was last asked. */
  List<CallAccount> takeGone() {
    List<CallAccount> gone = List.copyOf(justGone);
    justGone.clear();
    return gone;
  }

  private static boolean isOpen(Place place) {
    return place == Place.AT_DOOR || place == Place.IN_CONFERENCE;
  }

  Option<ConferenceAccount> conference(ConferenceId id) {
    return Option.of(conferences.get(id));
  }

  /** Adds the conference; returns whether there was none with this id. */
  boolean begin(ConferenceId id, ConferenceAccount conference) {
    return conferences.put(id, conference) == null;
  }

  Collection<ConferenceAccount> conferences() {
    return conferences.values();
  }
}
