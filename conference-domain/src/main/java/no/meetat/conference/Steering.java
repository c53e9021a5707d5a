package no.meetat.conference;

import no.meetat.call.CallId;
import no.meetat.control.Control;

/** What an operator or a moderator can do to a meeting from beside its keys (S19 to S26). */
public sealed interface Steering {

  /** Uses a control of the key table, bound to keys or not. */
  record UseControl(Control control) implements Steering {}

  /** Takes back the end of the meeting that a moderator or the operator wished for (S25). */
  record TakeEndBack() implements Steering {}

  /** Mutes one caller, who stays mute until unmuted by the same command (S19). */
  record MuteCaller(CallId call) implements Steering {}

  /** Unmutes a caller who was muted so; mutes of other kinds stay (S19). */
  record UnmuteCaller(CallId call) implements Steering {}

  /** Lets one caller go (S19). */
  record DismissCaller(CallId call) implements Steering {}
}
