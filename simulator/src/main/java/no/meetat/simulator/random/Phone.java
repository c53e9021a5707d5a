package no.meetat.simulator.random;

import io.vavr.collection.Vector;
import no.meetat.call.CallId;
import no.meetat.simulator.player.PromptQueue;
import no.meetat.simulator.random.Act.Planned;

/** The caller's end of one call. */
final class Phone {

  final CallId call;
  final Person person;
  final Vector<Planned> plan;
  final PromptQueue prompts = new PromptQueue();
  private boolean inCall = true;

  Phone(CallId call, Person person) {
    this.call = call;
    this.person = person;
    this.plan = person.plan();
  }

  boolean isInCall() {
    return inCall;
  }

  void end() {
    inCall = false;
  }
}
