package no.meetat.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.BridgeSetup;
import no.meetat.bridge.CallControl;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.MediaServer;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.bridge.Timer;
import no.meetat.bridge.memory.InMemoryJournal;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;

/** What a product with ports of its own needs; {@code examples/embedding} begins with less. */
class EmbeddingTest {

  private static final PhoneNumber PAYER = new PhoneNumber("+4723000000");

  private final CallId call = new CallId("1");
  private final InMemoryJournal journal = new InMemoryJournal();
  private final List<CallDetailRecord> bill = new ArrayList<>();

  @Test
  void a_product_embeds_the_domain_in_fifteen_lines() {
    var board = new Meeting.Standing(new MeetingId("Board"), "Kari", PAYER, Option.none());
    var seat = new Seat(board, Entitlement.MODERATOR);
    var meetings = new InMemoryMeetings(HashMap.of(new AccessCode("48291374"), seat));
    BridgeSetup setup =
        ImmutableBridgeSetup.builder()
            .meetings(meetings)
            .calls(new YourSignalling())
            .media(new YourMixer())
            .journal(new ProjectingJournal(journal, bill::add, meetings))
            .timer(new YourTimer()) // wakes the bridge at its deadlines
            .executor(Runnable::run) // or virtual threads
            .build();
    ConferenceBridge bridge = new Bridge(setup);
    bridge.dialled(call, AccessNumber.norwegian("23184500"), Caller.WITHHELD, at(0));
    keys("48291374#").forEach(key -> bridge.keyPressed(call, key, at(5)));
    bridge.hungUp(call, at(65));

    assertThat(journal.entries()).isNotEmpty();
    assertThat(bill)
        .singleElement()
        .extracting(record -> record.amount().toString())
        .isEqualTo("2.5500 NOK");
  }

  private static Moment at(long seconds) {
    return new Moment(seconds * 1000, Instant.EPOCH.plusSeconds(seconds));
  }

  private static Seq<Key> keys(String symbols) {
    return Vector.ofAll(symbols.toCharArray()).flatMap(Key::of);
  }

  private static final class YourTimer implements Timer {

    @Override
    public WakeUp wakeAt(long millis, Consumer<Moment> action) {
      return () -> {};
    }
  }

  private static final class YourSignalling implements CallControl {

    @Override
    public void answer(CallId call) {}

    @Override
    public void hangUp(CallId call) {}

    @Override
    public void release(CallId call) {}
  }

  private static final class YourMixer implements MediaServer {

    @Override
    public void publish(Conference conference) {}

    @Override
    public void connect(CallId call, ConferenceId conference) {}

    @Override
    public void play(CallId call, Prompt prompt) {}

    @Override
    public void stop(CallId call) {}

    @Override
    public void announce(ConferenceId conference, Prompt prompt) {}

    @Override
    public void close(ConferenceId conference) {}
  }
}
