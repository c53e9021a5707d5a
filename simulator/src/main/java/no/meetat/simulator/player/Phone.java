package no.meetat.simulator.player;

import io.vavr.collection.Vector;
import no.meetat.call.CallId;
import no.meetat.prompt.Prompt;
import no.meetat.simulator.script.PromptName;

/** One call as its caller knows it: whether it lasts, and what has been heard. */
final class Phone {
  private final CallId call;
  private final String caller;
  private boolean hungUp;
  private Vector<Prompt> unmatched = Vector.empty();

  Phone(CallId call, String caller) {
    this.call = call;
    this.caller = caller;
  }

  CallId call() {
    return call;
  }

  /** The caller's name in the script. */
  String caller() {
    return caller;
  }

  boolean isInCall() {
    return !hungUp;
  }

  void end() {
    hungUp = true;
  }

  void hear(Prompt prompt) {
    unmatched = unmatched.append(prompt);
  }

  /** The prompts given since the last one that was expected. */
  Vector<Prompt> unmatched() {
    return unmatched;
  }

  /** Whether this prompt was given; if so, it and those before it have been accounted for. */
  boolean match(PromptName expected) {
    int at = unmatched.indexWhere(expected::matches);
    unmatched = unmatched.drop(at + 1);
    return at >= 0;
  }
}
