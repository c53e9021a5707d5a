package no.meetat.conference;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
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

  static Seq<ConferenceEvent> of(
      Conference conference, Participant by, Control control, Moment at) {
    CallId call = by.call().id();
    return switch (control) {
      case COUNT -> Vector.of(new Prompted(call, count(conference)));
      case COUNT_TO_ALL -> Vector.of(new Announced(count(conference)));
      case PARTICIPANTS_MODE -> participantsMode(conference, call, at);
      case OWN_MODE -> ownMode(by, at);
      case LOCK -> lock(conference, call, at);
      case UNLOCK -> unlock(conference, call, at);
      case AUTO_DISCONNECT -> autoDisconnect(conference, call, at);
      case END -> Closing.begin(EndCause.MEETING_ENDED, at);
      case HELP -> help(conference, by);
    };
  }

  private static Prompt count(Conference conference) {
    return new Prompt.ParticipantCount(conference.size());
  }

  private static Seq<ConferenceEvent> participantsMode(
      Conference conference, CallId by, Moment at) {
    return conference.listenMode()
        ? Vector.of(
            new ParticipantsUnmuted(by, at), new Announced(new Prompt.ParticipantsTalking()))
        : Vector.of(
            new ParticipantsMuted(by, at), new Announced(new Prompt.ParticipantsListening()));
  }

  private static Seq<ConferenceEvent> ownMode(Participant by, Moment at) {
    CallId call = by.call().id();
    return by.muted()
        ? Vector.of(new LineUnmuted(call, at), new Prompted(call, new Prompt.YouAreTalking()))
        : Vector.of(new LineMuted(call, at), new Prompted(call, new Prompt.YouAreListening()));
  }

  private static Seq<ConferenceEvent> lock(Conference conference, CallId by, Moment at) {
    return conference.locked()
        ? Vector.of(new Prompted(by, new Prompt.Locked()))
        : Vector.of(new Locked(by, at), new Announced(new Prompt.Locked()));
  }

  private static Seq<ConferenceEvent> unlock(Conference conference, CallId by, Moment at) {
    return conference.locked()
        ? Vector.of(new Unlocked(by, at), new Announced(new Prompt.Unlocked()))
        : Vector.of(new Prompted(by, new Prompt.Unlocked()));
  }

  private static Seq<ConferenceEvent> autoDisconnect(Conference conference, CallId by, Moment at) {
    return conference.autoDisconnect()
        ? Vector.of(
            new AutoDisconnectSwitchedOff(by, at), new Prompted(by, new Prompt.AutoDisconnectOff()))
        : Vector.of(
            new AutoDisconnectSwitchedOn(by, at), new Prompted(by, new Prompt.AutoDisconnectOn()));
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
