package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.conference.ConferenceEvent.Announced;
import no.meetat.prompt.Prompt;

/** Coming and leaving is announced by a tone while the meeting is small (S16). */
final class Tones {

  private Tones() {}

  static Seq<Announced> comingIn(Conference conference) {
    return tone(conference, new Prompt.ToneIn());
  }

  static Seq<Announced> leaving(Conference conference) {
    return tone(conference, new Prompt.ToneOut());
  }

  private static Seq<Announced> tone(Conference conference, Prompt tone) {
    boolean small = conference.size() <= conference.policy().tonesUpTo();
    return small ? Vector.of(new Announced(tone)) : Vector.empty();
  }
}
