package no.meetat.bridge;

import io.vavr.collection.Seq;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/**
 * Driven port: a watcher of what goes on in all conferences, such as a page or a live view. What it
 * sees is in the journal already. Each watcher has a queue of its own, and one thread at a time.
 * Nobody waits for a watcher that blocks: it loses what its queue cannot hold. One that throws
 * misses that step or picture alone.
 */
public interface Watcher {

  /**
   * Something has happened. The steps of one conference come in order, without those that the last
   * picture had.
   *
   * @param events passing ones too
   * @param after the conference after them; when it has ended, no more steps of it come
   */
  void happened(ConferenceId conference, Seq<ConferenceEvent> events, Conference after);

  /**
   * All conferences as they are: before anything else, and again where something was lost.
   *
   * @param lost how many steps were left out since the last picture, as the watcher was too slow
   */
  void picture(Seq<Conference> conferences, long lost);
}
