package no.meetat.simulator.player;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import no.meetat.bridge.MediaServer;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.conference.Participant;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Media without sound: who is given which prompt, and when it has been heard. */
final class SimulatedMedia implements MediaServer {
  private final Map<CallId, PromptQueue> queues = new HashMap<>();
  private final Map<CallId, ConferenceId> connected = new HashMap<>();
  private final Conferences conferences = new Conferences();
  private final VirtualTimer timer;
  private final Phones phones;
  private final Transcript transcript;
  private BiConsumer<CallId, Moment> promptsEnded = (call, at) -> {};

  SimulatedMedia(VirtualTimer timer, Phones phones, Transcript transcript) {
    this.timer = timer;
    this.phones = phones;
    this.transcript = transcript;
  }

  /** Sets the listener to inform when a caller has heard the last prompt given. */
  void onPromptsEnded(BiConsumer<CallId, Moment> listener) {
    promptsEnded = listener;
  }

  Conferences conferences() {
    return conferences;
  }

  /** The conference the call is or was in. */
  Option<Conference> conferenceOf(CallId call) {
    return Option.of(connected.get(call)).flatMap(conferences::find);
  }

  @Override
  public void publish(Conference conference) {
    conferences.find(conference.id()).forEach(before -> dropPromptsOfHold(before, conference));
    conferences.publish(conference);
  }

  private void dropPromptsOfHold(Conference before, Conference after) {
    after
        .participants()
        .keySet()
        .filter(call -> before.participant(call).isDefined())
        .filter(call -> isOnHold(before, call) && !isOnHold(after, call))
        .forEach(this::stop);
  }

  private static boolean isOnHold(Conference conference, CallId call) {
    return MediaPolicy.direction(conference, call) == Direction.INACTIVE;
  }

  @Override
  public void connect(CallId call, ConferenceId conference) {
    connected.put(call, conference);
  }

  @Override
  public void play(CallId call, Prompt prompt) {
    phones.of(call).filter(Phone::isInCall).forEach(phone -> play(phone, prompt));
  }

  private void play(Phone phone, Prompt prompt) {
    phone.hear(prompt);
    transcript.hears(phone.caller(), prompt);
    PromptQueue queue = queue(phone.call());
    long end = queue.add(prompt, timer.now().millis());
    timer.wakeAt(end, at -> finish(phone, queue, at));
  }

  private void finish(Phone phone, PromptQueue queue, Moment at) {
    if (queue.ends(at.millis()) && phone.isInCall()) {
      promptsEnded.accept(phone.call(), at);
    }
  }

  @Override
  public void stop(CallId call) {
    queue(call).stop();
  }

  private PromptQueue queue(CallId call) {
    return queues.computeIfAbsent(call, any -> new PromptQueue());
  }

  @Override
  public void announce(ConferenceId conference, Prompt prompt) {
    conferences.find(conference).forEach(heldNow -> announce(heldNow, prompt));
  }

  private void announce(Conference conference, Prompt prompt) {
    Seq<Phone> hearing = hearing(conference);
    hearing.forEach(phone -> phone.hear(prompt));
    if (!hearing.isEmpty()) {
      transcript.hears("everybody in " + conference.meeting().id(), prompt);
    }
  }

  private Seq<Phone> hearing(Conference conference) {
    return conference
        .inOrder()
        .map(Participant::call)
        .map(call -> call.id())
        .filter(call -> connected.containsKey(call) && !isOnHold(conference, call))
        .flatMap(phones::of);
  }

  @Override
  public void close(ConferenceId conference) {
    // its last state is kept: the meeting has ended
  }
}
