package no.meetat.conference;

import io.vavr.control.Option;
import no.meetat.call.CallId;

/** One who acts on a meeting; events name the actor, and the journal keeps the name. */
public sealed interface Actor {

  /** A caller, by keys. */
  record OfCall(CallId id) implements Actor {}

  /** Somebody at the operator, by the name under which they are known there. */
  record Operator(String name) implements Actor {}

  /**
   * A moderator on the web.
   *
   * @param link names the link that was used; never its secret
   */
  record WebModerator(String link) implements Actor {}

  /** The actor of this call. */
  static Actor of(CallId call) {
    return new OfCall(call);
  }

  /** The call of an actor who has one; nobody else can hear an answer, or has a line to mute. */
  default Option<CallId> call() {
    return switch (this) {
      case OfCall(var id) -> Option.some(id);
      case Operator any -> Option.none();
      case WebModerator any -> Option.none();
    };
  }

  /** As explanations show it: {@code operator kari}. */
  default String label() {
    return switch (this) {
      case OfCall(var id) -> "call " + id;
      case Operator(var name) -> "operator " + name;
      case WebModerator(var link) -> "moderator by link " + link;
    };
  }
}
