package no.meetat.bridge.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.prompt.Prompt;

/**
 * Media without sound: remembers the prompts that each caller was given, and says who hears whom.
 */
public final class InMemoryMedia implements MediaServer {

  private final Consumer<CallId> listener;
  private Map<ConferenceId, Conference> conferences = HashMap.empty();
  private Map<CallId, ConferenceId> connected = HashMap.empty();
  private Map<CallId, Vector<Prompt>> told = HashMap.empty();

  /** {@code listener} is informed of each call that has been given a prompt. */
  public InMemoryMedia(Consumer<CallId> listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void publish(Conference conference) {
    conferences = conferences.put(conference.id(), conference);
  }

  @Override
  public synchronized void connect(CallId call, ConferenceId conference) {
    connected = connected.put(call, conference);
  }

  @Override
  public synchronized void play(CallId call, Prompt prompt) {
    told = told.put(call, toldTo(call).append(prompt));
    listener.accept(call);
  }

  @Override
  public void stop(CallId call) {
    // A prompt is heard at once, so nothing is left to be cut short.
  }

  @Override
  public synchronized void announce(ConferenceId conference, Prompt prompt) {
    connected
        .filterValues(conference::equals)
        .keySet()
        .filter(call -> direction(call) != Direction.INACTIVE)
        .forEach(call -> told = told.put(call, toldTo(call).append(prompt)));
  }

  @Override
  public synchronized void close(ConferenceId conference) {
    conferences = conferences.remove(conference);
    connected = connected.rejectValues(conference::equals);
  }

  /** All prompts that the caller was given so far, in order. */
  public synchronized Vector<Prompt> toldTo(CallId call) {
    return told.getOrElse(call, Vector.empty());
  }

  /** Whether the caller is heard and hears now; inactive in no conference. */
  public synchronized Direction direction(CallId call) {
    return conference(call)
        .map(conference -> MediaPolicy.direction(conference, call))
        .getOrElse(Direction.INACTIVE);
  }

  /** The conference the call is in, as it last was published. */
  public synchronized Option<Conference> conference(CallId call) {
    return connected.get(call).flatMap(conferences::get);
  }
}
