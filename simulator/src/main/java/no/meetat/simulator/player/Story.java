package no.meetat.simulator.player;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;

/** A journal whose entries go into the transcript as they are written. */
final class Story implements Journal {
  private final Phones phones;
  private final Narrator narrator;
  private final Transcript transcript;
  private Map<ConferenceId, Conference> conferences = HashMap.empty();

  Story(Phones phones, Transcript transcript) {
    this.phones = phones;
    this.narrator = new Narrator(phones);
    this.transcript = transcript;
  }

  @Override
  public void append(Seq<JournalEntry> entries) {
    entries.forEach(this::append);
  }

  private void append(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.OfCall ofCall ->
          narrator.tell(phones.caller(ofCall.call()), ofCall.event()).forEach(transcript::tell);
      case JournalEntry.OfConference of -> append(of.conference(), of.event());
    }
  }

  private void append(ConferenceId id, ConferenceEvent.Lasting event) {
    if (event instanceof ConferenceEvent.Began began) {
      conferences = conferences.put(id, begin(began));
    }
    Conference before = conferences.get(id).get();
    narrator.tell(before, event).forEach(transcript::tell);
    conferences = conferences.put(id, before.evolve(event));
  }

  private static Conference begin(ConferenceEvent.Began began) {
    return Conference.of(
        began.id(), began.meeting(), ConferencePolicy.defaults(), TariffBook.standard());
  }
}
