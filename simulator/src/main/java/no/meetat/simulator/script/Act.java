package no.meetat.simulator.script;

import io.vavr.collection.Seq;
import no.meetat.call.Caller;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;

/** What a timed line of a script does or expects. */
public sealed interface Act {
  /** What a caller does. */
  sealed interface Action extends Act {
    /** The caller's name. */
    String caller();
  }

  /** What must hold at its time. */
  sealed interface Expectation extends Act {}

  /** {@code as} is what the network says of the caller. */
  record Dials(String caller, AccessNumber accessNumber, Caller as) implements Action {}

  record Keys(String caller, Seq<Key> keys) implements Action {}

  record HangsUp(String caller) implements Action {}

  record LosesTheLine(String caller) implements Action {}

  /** The caller has been given the prompt since the last one expected. */
  record Hears(String caller, PromptName prompt) implements Expectation {}

  record CallerIs(String caller, CallerState state) implements Expectation {}

  record MeetingIs(String meeting, MeetingState state) implements Expectation {}

  /** This many callers are in the meeting; those on hold are not. */
  record MeetingHas(String meeting, int callers) implements Expectation {}

  /**
   * What a meeting's or a payer's stays cost so far.
   *
   * @param payer a meeting's name, or the number that is billed
   */
  record Bill(String payer, Cost cost) implements Expectation {}
}
