package no.meetat.billing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import no.meetat.bridge.JournalEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnonymousTest {

  static Seq<JournalEntry> everyLastingEvent() {
    return SampleEvents.all();
  }

  @ParameterizedTest
  @MethodSource("everyLastingEvent")
  void an_event_is_looked_for_exactly_where_it_tells_who_called(JournalEntry entry) {
    boolean tells = JournalRow.of(entry).json().contains(SampleEvents.NUMBER);

    assertThat(Anonymous.of(entry).isDefined()).isEqualTo(tells);
    assertThat(Anonymous.EVENTS.contains(event(entry).getClass())).isEqualTo(tells);
    assertThat(Anonymous.of(entry).map(nobodys -> JournalRow.of(nobodys.entry()).json()))
        .noneMatch(json -> json.contains(SampleEvents.NUMBER));
  }

  private static Object event(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, var event) -> event;
      case JournalEntry.OfConference(var conference, var event) -> event;
    };
  }
}
