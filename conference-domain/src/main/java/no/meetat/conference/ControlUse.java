package no.meetat.conference;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.conference.ConferenceEvent.Announced;
import no.meetat.conference.ConferenceEvent.AutoDisconnectSwitchedOff;
import no.meetat.conference.ConferenceEvent.AutoDisconnectSwitchedOn;
import no.meetat.conference.ConferenceEvent.LineMuted;
import no.meetat.conference.ConferenceEvent.LineUnmuted;
import no.meetat.conference.ConferenceEvent.Locked;
import no.meetat.conference.ConferenceEvent.ParticipantsMuted;
import no.meetat.conference.ConferenceEvent.ParticipantsUnmuted;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.conference.ConferenceEvent.Unlocked;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** What each control does (S20 to S26). */
final class ControlUse {

  private ControlUse() {}

  static Seq<ConferenceEvent> of(Conference conference, Actor by, Control control, Moment at) {
    return switch (control) {
      case COUNT -> told(by, count(conference));
      case COUNT_TO_ALL -> Vector.of(new Announced(count(conference)));
      case PARTICIPANTS_MODE -> participantsMode(conference, by, at);
      case OWN_MODE -> own(conference, by).flatMap(line -> ownMode(line, at));
      case LOCK -> lock(conference, by, at);
      case UNLOCK -> unlock(conference, by, at);
      case AUTO_DISCONNECT -> autoDisconnect(conference, by, at);
      case END -> Closing.begin(conference, EndCause.MEETING_ENDED, Option.some(by), at);
      case HELP -> own(conference, by).flatMap(line -> help(conference, line));
    };
  }

  /** An actor without a call hears no answer. */
  private static Seq<ConferenceEvent> told(Actor by, Prompt prompt) {
    return by.call().toVector().map(call -> new Prompted(call, prompt));
  }

  private static Seq<Participant> own(Conference conference, Actor by) {
    return by.call().flatMap(conference::participant).toVector();
  }

  private static Prompt count(Conference conference) {
    return new Prompt.ParticipantCount(conference.size());
  }

  private static Seq<ConferenceEvent> participantsMode(Conference conference, Actor by, Moment at) {
    return conference.listenMode()
        ? Vector.of(
            new ParticipantsUnmuted(by, at), new Announced(new Prompt.ParticipantsTalking()))
        : Vector.of(
            new ParticipantsMuted(by, at), new Announced(new Prompt.ParticipantsListening()));
  }

  /** A caller who is muted by others cannot undo that by keys (S19). */
  private static Seq<ConferenceEvent> ownMode(Participant by, Moment at) {
    CallId call = by.call().id();
    if (by.silenced()) {
      return Vector.of(new Prompted(call, new Prompt.YouAreListening()));
    }
    return by.muted()
        ? Vector.of(new LineUnmuted(call, at), new Prompted(call, new Prompt.YouAreTalking()))
        : Vector.of(new LineMuted(call, at), new Prompted(call, new Prompt.YouAreListening()));
  }

  private static Seq<ConferenceEvent> lock(Conference conference, Actor by, Moment at) {
    return conference.locked()
        ? told(by, new Prompt.Locked())
        : Vector.of(new Locked(by, at), new Announced(new Prompt.Locked()));
  }

  private static Seq<ConferenceEvent> unlock(Conference conference, Actor by, Moment at) {
    return conference.locked()
        ? Vector.of(new Unlocked(by, at), new Announced(new Prompt.Unlocked()))
        : told(by, new Prompt.Unlocked());
  }

  private static Seq<ConferenceEvent> autoDisconnect(Conference conference, Actor by, Moment at) {
    return conference.autoDisconnect()
        ? told(by, new Prompt.AutoDisconnectOff()).prepend(new AutoDisconnectSwitchedOff(by, at))
        : told(by, new Prompt.AutoDisconnectOn()).prepend(new AutoDisconnectSwitchedOn(by, at));
  }

  /** One prompt for each entry of the caller's own table. */
  private static Seq<ConferenceEvent> help(Conference conference, Participant asking) {
    return conference
        .policy()
        .controls()
        .of(asking.role())
        .entries()
        .toVector()
        .map(entry -> new Prompt.KeyHelp(entry._2, entry._1))
        .sortBy(help -> new Tuple2<>(help.control(), Key.symbols(help.keys())))
        .map(help -> new Prompted(asking.call().id(), help));
  }
}
