package no.meetat.simulator.random;

import java.util.HashMap;
import java.util.Map;
import no.meetat.bridge.MediaServer;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.prompt.Prompt;
import no.meetat.simulator.invariant.Auditor;
import no.meetat.time.Moment;

/** Media without sound. */
final class Studio implements MediaServer {

  private final Map<ConferenceId, Boolean> open = new HashMap<>();
  private final Round round;
  private final Auditor auditor;
  private final VirtualTimer timer;

  Studio(Round round, Auditor auditor, VirtualTimer timer) {
    this.round = round;
    this.auditor = auditor;
    this.timer = timer;
  }

  @Override
  public void publish(Conference conference) {
    round.life().usePort();
    auditor.published(conference);
    Boolean before = open.put(conference.id(), conference.isOpen());
    if (conference.isOpen() && !Boolean.TRUE.equals(before)) {
      conference.participants().keysIterator().forEachRemaining(this::silence);
    }
  }

  @Override
  public void connect(CallId call, ConferenceId conference) {
    round.life().usePort();
    if (round.store().isWorking()) {
      auditor.connected(call, conference);
    }
  }

  @Override
  public void play(CallId call, Prompt prompt) {
    round.life().usePort();
    round.exchange().inCall(call).forEach(phone -> play(phone, prompt));
  }

  private void play(Phone phone, Prompt prompt) {
    round.story().tell(() -> phone.call + " hears " + prompt.label());
    auditor.heard(phone.call, prompt);
    long end = phone.prompts.add(prompt, timer.now().millis());
    if (phone.person.promptsEnd()) {
      timer.wakeAt(end, at -> finish(phone, at));
    }
  }

  private void finish(Phone phone, Moment at) {
    if (phone.prompts.ends(at.millis()) && phone.isInCall()) {
      round.life().tell(bridge -> bridge.promptsEnded(phone.call, at));
    }
  }

  @Override
  public void stop(CallId call) {
    round.life().usePort();
    silence(call);
  }

  private void silence(CallId call) {
    round.exchange().inCall(call).forEach(phone -> phone.prompts.stop());
  }

  @Override
  public void announce(ConferenceId conference, Prompt prompt) {
    round.life().usePort();
    round.story().tell(() -> "all in " + conference + " hear " + prompt.label());
  }

  @Override
  public void close(ConferenceId conference) {
    round.life().usePort();
    open.remove(conference);
  }
}
