package no.meetat.bridge;

import io.vavr.collection.Seq;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/**
 * Driven port: one who watches what goes on in all conferences, as pages and live views do. What is
 * told is in the journal already. Each watcher has a queue and a thread at a time of its own: one
 * that blocks is waited for by nobody, and loses what its queue cannot hold.
 */
public interface Watcher {

  /**
   * Something has happened; of one conference all is told in order, and nothing that the last
   * picture had.
   *
   * @param events passing ones too
   * @param after the conference after them; when it has ended, nothing more is told of it
   */
  void happened(ConferenceId conference, Seq<ConferenceEvent> events, Conference after);

  /**
   * All conferences as they are: before anything else, and again where something was lost.
   *
   * @param lost how many steps were not told since the last picture, since the watcher was too slow
   */
  void picture(Seq<Conference> conferences, long lost);
}
