package no.meetat.bridge;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.memory.InMemoryGuessHistory;
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

/** A bridge with ports that remember what was asked of them, in order. */
final class BridgeWorld implements CallControl, MediaServer, Journal, CallDetailRecords {

  static final String MODERATOR_CODE = "48291374#";
  static final String PARTICIPANT_CODE = "71320465#";

  static final String PIN = "55443322#";

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final Meeting BOARD =
      new Meeting.Standing(
          new MeetingId("Board"), "Board", new PhoneNumber("+4723000000"), Option.none());
  private static final Meeting ONCE =
      new Meeting.OneOff(
          new MeetingId("Once"),
          "Once",
          new PhoneNumber("+4723000000"),
          Option.none(),
          START,
          START.plusSeconds(3600));
  private static final Map<AccessCode, Seat> CODES =
      HashMap.of(
          new AccessCode("48291374"), new Seat(BOARD, Entitlement.MODERATOR),
          new AccessCode("71320465"), new Seat(BOARD, Entitlement.PARTICIPANT),
          new AccessCode("55443322"), new Seat(ONCE, Entitlement.PIN));

  final List<String> log = new ArrayList<>();
  final List<JournalEntry> journal = new ArrayList<>();
  final List<CallDetailRecord> records = new ArrayList<>();
  final Set<CallId> hungUp = new HashSet<>();
  final WakeUps wakeUps = new WakeUps();
  final InMemoryGuessHistory history = new InMemoryGuessHistory();
  final Bridge bridge;
  private final InMemoryMeetings booked = new InMemoryMeetings(CODES);
  final BreakableMeetings meetings = new BreakableMeetings(booked);
  private Option<Conference> published = Option.none();
  private Runnable meanwhile = () -> {};

  BridgeWorld(Executor executor) {
    this(executor, setup -> setup);
  }

  /**
   * @param choice sets what is to differ
   */
  BridgeWorld(Executor executor, UnaryOperator<ImmutableBridgeSetup.Builder> choice) {
    ImmutableBridgeSetup.Builder setup =
        ImmutableBridgeSetup.builder()
            .meetings(meetings)
            .calls(this)
            .media(this)
            .journal(new ProjectingJournal(this, this, booked))
            .timer(wakeUps)
            .executor(executor)
            .guessHistory(history);
    bridge = new Bridge(choice.apply(setup).build());
  }

  static Moment at(long seconds) {
    return atMillis(seconds * 1000);
  }

  static Moment atMillis(long millis) {
    return new Moment(millis, START.plusMillis(millis));
  }

  void dial(String call, long second) {
    dialAs(Caller.WITHHELD, call, second);
  }

  void dialAs(Caller caller, String call, long second) {
    bridge.dialled(new CallId(call), AccessNumber.norwegian("23184500"), caller, at(second));
  }

  void keys(String call, String keys, long second) {
    Vector.ofAll(keys.toCharArray())
        .forEach(key -> bridge.keyPressed(new CallId(call), Key.of(key).get(), at(second)));
  }

  void enter(String call, String code, long second) {
    dial(call, second);
    keys(call, code, second);
  }

  void enterAs(Caller caller, String call, String code, long second) {
    dialAs(caller, call, second);
    keys(call, code, second);
  }

  void hangUp(String call, long second) {
    bridge.hungUp(new CallId(call), at(second));
  }

  synchronized int recordCount() {
    return records.size();
  }

  /** How often somebody has been told to wait for the moderator. */
  synchronized long onHold() {
    return log.stream().filter(line -> line.endsWith(" OnHold")).count();
  }

  /** Waits until so many lines hold the word. */
  synchronized void awaitLines(String word, long count) throws InterruptedException {
    while (lines(word) < count) {
      wait();
    }
  }

  private long lines(String word) {
    return log.stream().filter(line -> line.contains(word)).count();
  }

  /** Happens while the next entries are being written. */
  void onNextAppend(Runnable happening) {
    meanwhile = happening;
  }

  Option<Conference> published() {
    return published;
  }

  Seq<JournalEntry> journalled() {
    return Vector.ofAll(journal);
  }

  private synchronized void log(String line) {
    log.add(line);
    notifyAll();
  }

  @Override
  public void answer(CallId call) {
    log("answer " + call);
  }

  @Override
  public synchronized void hangUp(CallId call) {
    hungUp.add(call);
    log("hang up " + call);
  }

  @Override
  public void release(CallId call) {
    log("release " + call);
  }

  @Override
  public synchronized void publish(Conference conference) {
    published = Option.some(conference);
    log("publish " + conference.size());
  }

  @Override
  public void connect(CallId call, ConferenceId conference) {
    log("connect " + call);
  }

  @Override
  public void play(CallId call, Prompt prompt) {
    log("play " + call + " " + prompt.label());
  }

  @Override
  public void stop(CallId call) {
    log("stop " + call);
  }

  @Override
  public void announce(ConferenceId conference, Prompt prompt) {
    log("announce " + prompt.label());
  }

  @Override
  public void close(ConferenceId conference) {
    log("close");
  }

  @Override
  public synchronized void append(Seq<JournalEntry> entries) {
    journal.addAll(entries.asJava());
    Runnable happening = meanwhile;
    meanwhile = () -> {};
    happening.run();
    log("journal " + entries.map(BridgeWorld::name).mkString(","));
  }

  @Override
  public synchronized void add(CallDetailRecord record) {
    records.add(record);
    log("record " + record.callId());
  }

  private static String name(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall of -> of.event().getClass().getSimpleName();
      case JournalEntry.OfConference of -> of.event().getClass().getSimpleName();
    };
  }
}
