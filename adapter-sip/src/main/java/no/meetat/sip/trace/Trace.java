package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.limit.HeapShare;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.CallTap;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.trace.blanking.Blanking;
import no.meetat.sip.vital.VitalThread;
import no.meetat.sip.vital.Vitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what passes for those who look at calls, and sends it to a capture server where one is set.
 * Threads of the signalling leave a note and go on; a thread of its own keeps them. Codes and keys
 * are taken out before anything is shown or sent (S8).
 */
public final class Trace implements CallTap, AutoCloseable {

  /** Messages have an eighth of the largest possible heap at most. */
  private static final int PART_OF_HEAP = 8;

  /** Notes are taken by the handful: waking a thread for each costs more than keeping it. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final Logger LOG = LoggerFactory.getLogger(Trace.class);

  private final NoteQueue queue = new NoteQueue();
  private final Quiet log = Quiet.warnings(LOG);
  private final AtomicLong number = new AtomicLong();
  private final AccessNumbers numbers;
  private final Peers peers;
  private final Blanking blanking;
  private final Stamps stamps;
  private final Option<TraceMemory> memory;
  private final Option<CaptureServer> server;
  private final Vitals vitals = new Vitals();
  private final Option<Thread> thread;
  private final Option<Thread> asking;

  private Trace(
      AccessNumbers numbers,
      Peers peers,
      InstantSource clock,
      LongSupplier nanos,
      Option<TraceMemory> memory,
      Option<CaptureServer> server) {
    this.numbers = numbers;
    this.peers = peers;
    this.blanking = new Blanking(numbers, peers.all().map(peer -> peer.terms().numbering()));
    this.stamps = new Stamps(clock, nanos);
    this.memory = memory;
    this.server = server;
    boolean on = memory.isDefined() || server.isDefined();
    this.thread = Option.when(on, () -> VitalThread.start("sip-trace", vitals, this::step));
    this.asking = server.flatMap(at -> at.start(vitals));
  }

  /**
   * A trace that takes notes from now on.
   *
   * @param numbers that the service answers on
   * @param peers by whose terms numbers are read
   * @param clock the wall clock
   */
  public static Trace start(
      TraceSettings settings, AccessNumbers numbers, Peers peers, InstantSource clock) {
    return start(settings, numbers, peers, clock, System::nanoTime);
  }

  /**
   * The same with another clock for what is noted.
   *
   * @param nanos a monotonic clock, by which the times of messages are given
   */
  public static Trace start(
      TraceSettings settings,
      AccessNumbers numbers,
      Peers peers,
      InstantSource clock,
      LongSupplier nanos) {
    return new Trace(
        numbers,
        peers,
        clock,
        nanos,
        Option.when(settings.memory() > 0, () -> memory(settings.memory())),
        settings.server().map(at -> CaptureServer.at(at, settings.agent(), System::nanoTime)));
  }

  private static TraceMemory memory(long octets) {
    return new TraceMemory(HeapShare.of(octets, PART_OF_HEAP));
  }

  @Override
  public void received(byte[] message, Flow flow, long at) {
    note(Direction.RECEIVED, message, flow, at);
  }

  @Override
  public void sent(byte[] message, Flow flow, long at) {
    note(Direction.SENT, message, flow, at);
  }

  private void note(Direction direction, byte[] message, Flow flow, long at) {
    if (thread.isDefined() && KeptMessage.begin(message) < message.length) {
      queue.add(new Passage(direction, message, flow, at));
    }
  }

  @Override
  public void begun(CallId call, String callId) {
    if (memory.isDefined()) {
      queue.add(new Note.Begun(call, callId));
    }
  }

  @Override
  public void ended(CallId call) {
    if (memory.isDefined()) {
      queue.add(new Note.Ended(call));
    }
  }

  private boolean step() {
    try {
      queue.takeAll(this::take);
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException closed) {
      server.forEach(CaptureServer::close);
      return false;
    }
  }

  private void take(Note note) {
    switch (note) {
      case Passage passage -> take(passage);
      case Note.Begun(var call, var callId) -> memory.forEach(kept -> kept.begun(call, callId));
      case Note.Ended(var call) -> memory.forEach(kept -> kept.ended(call));
    }
  }

  /** What it throws would be a bug, of which others than this message must not suffer. */
  private void take(Passage passage) {
    String raw = KeptMessage.text(passage.message());
    try {
      CallIdField.in(raw).forEach(callId -> keep(callId, kept(passage, raw)));
    } catch (RuntimeException bug) {
      queue.miss();
      log.tell(passage.flow().remote().getAddress(), "a message is not traced: " + bug.getClass());
    }
  }

  private void keep(String callId, KeptMessage message) {
    memory.forEach(kept -> kept.add(callId, message));
    server.forEach(capturing -> send(capturing, message.shown(blanking)));
  }

  private static void send(CaptureServer capturing, TracedMessage message) {
    capturing.send(message, CallIdField.in(message.text()).getOrElse(""));
  }

  private KeptMessage kept(Passage passage, String raw) {
    Flow flow = passage.flow();
    return new KeptMessage(
        number.incrementAndGet(),
        passage.nanos(),
        stamps.at(passage.nanos()),
        passage.direction(),
        flow.protocol().name(),
        flow.ownEnd(),
        flow.remote(),
        raw);
  }

  /** Whether messages are kept. */
  public boolean keeps() {
    return memory.isDefined();
  }

  /** The number of the message that was noted last; 0 before the first. */
  public long last() {
    return number.get();
  }

  /** What is kept of this call. */
  public Option<TracedCall> of(CallId call) {
    return memory.flatMap(kept -> kept.of(call)).map(found -> found.shown(blanking));
  }

  /** What is kept with this Call-ID. */
  public Option<TracedCall> with(String callId) {
    return memory.flatMap(kept -> kept.with(callId)).map(found -> found.shown(blanking));
  }

  /** What is kept of what began with the message of this number. */
  public Option<TracedCall> with(long first) {
    return memory.flatMap(kept -> kept.with(first)).map(found -> found.shown(blanking));
  }

  /**
   * The calls, and INVITEs that became none, which are kept, began after this message, and name
   * this telephone number as calling or called; in order.
   */
  public Vector<FoundCall> begunAfter(long message, String telephoneNumber) {
    Participants such = new Participants(telephoneNumber, numbers, peers);
    return memory.toVector().flatMap(kept -> kept.begunAfter(message, such));
  }

  /** How it fares. */
  public TraceStatistics statistics() {
    return new TraceStatistics(
        memory.map(TraceMemory::octets).getOrElse(0L),
        memory.map(TraceMemory::calls).getOrElse(0),
        queue.missed(),
        server.map(CaptureServer::sent).getOrElse(0L),
        server.map(CaptureServer::unsent).getOrElse(0L));
  }

  /** What an operator should look after; calls are taken all the same. */
  public Vector<String> warnings() {
    return vitals
        .ailing()
        .map(stuck -> stuck + " is stuck: no messages are traced")
        .toVector()
        .appendAll(
            server
                .flatMap(CaptureServer::fault)
                .map(why -> "no messages are sent to the capture server: " + why));
  }

  /** Takes no more notes up. */
  @Override
  public void close() {
    thread.forEach(Thread::interrupt);
    asking.forEach(Thread::interrupt);
  }
}
