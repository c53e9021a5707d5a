package no.meetat.sip.signalling;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import no.meetat.bridge.CallControl;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.signalling.client.UserAgentClient;
import no.meetat.sip.signalling.digest.DigestOutcome;
import no.meetat.sip.signalling.event.ConferenceEvents;
import no.meetat.sip.signalling.refresh.SessionTimers;
import no.meetat.sip.signalling.transaction.Arrivals;
import no.meetat.sip.signalling.transaction.TransactionRoom;
import no.meetat.sip.signalling.transaction.TransactionTimers;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.TransportProtocol;
import no.meetat.sip.signalling.transport.TransportStatistics;
import no.meetat.sip.signalling.transport.Transports;
import no.meetat.sip.vital.VitalClock;
import no.meetat.sip.vital.Vitals;
import no.meetat.time.Moment;

/** Takes telephone calls by SIP. Started once, stopped once. */
public final class SipServer implements CallControl {

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final SipSettings settings;
  private final SipCalls calls;
  private final ConferenceEvents events;
  private final CallRefusals refusals = new CallRefusals();
  private final DigestOutcomes outcomes = new DigestOutcomes();
  private final CallsByTrunk trunks;
  private final Serving serving;
  private final Vitals vitals = new Vitals();
  private final Function<Vitals, ScheduledExecutorService> clocks;
  private volatile boolean stopping;
  private volatile Option<Running> running = Option.none();

  /**
   * A server that does not listen yet.
   *
   * @param settings where it listens, and limits
   * @param media opens the media of each call
   * @param newCalls which calls are taken
   * @param now the time
   */
  public SipServer(
      SipSettings settings, MediaSessions media, NewCalls newCalls, Supplier<Moment> now) {
    this(settings, media, newCalls, now, vitals -> VitalClock.start("sip-timers", vitals));
  }

  /** The same with another clock that runs what is due. */
  SipServer(
      SipSettings settings,
      MediaSessions media,
      NewCalls newCalls,
      Supplier<Moment> now,
      Function<Vitals, ScheduledExecutorService> clocks) {
    this.settings = settings;
    this.events =
        new ConferenceEvents(settings.peers(), settings.subscriptions(), System::nanoTime);
    this.calls = new SipCalls(settings.tap(), events::ended);
    this.trunks = new CallsByTrunk(settings.peers(), System::nanoTime);
    this.serving =
        new Serving(
            settings,
            media,
            newCalls.unless(() -> stopping),
            now,
            calls,
            events,
            refusals,
            outcomes,
            trunks);
    this.clocks = clocks;
  }

  /** Listens, and gives the calls to this bridge; a fault when an address cannot be bound. */
  public Either<StartFault, SipServer> start(ConferenceBridge bridge) {
    LineKinds lines = new LineKinds();
    return Transports.open(
            settings.listening(),
            settings.connections(),
            settings.dscp(),
            this::isTrusted,
            calls::flows)
        .mapLeft(StartFault::new)
        .map(transports -> start(bridge, transports, lines));
  }

  private SipServer start(ConferenceBridge bridge, Transports transports, LineKinds lines) {
    ScheduledExecutorService clock = clocks.apply(vitals);
    TransactionRoom room = new TransactionRoom(settings.maxTransactions(), this::isTrusted);
    Transactions transactions =
        new Transactions(new TransactionTimers(settings.timers(), clock), room);
    SessionTimers timers = new SessionTimers(settings.intervals(), clock);
    Requests requests = serving.requests(bridge, lines, transactions, timers, clock);
    Arrivals arrivals = new Arrivals(transactions, requests);
    running = Option.some(new Running(transactions, transports, requests, arrivals, timers, clock));
    transports.start(arrivals, settings.tap(), vitals);
    return this;
  }

  /** Whether this peer has a share of its own in all that is limited. */
  private boolean isTrusted(InetAddress peer) {
    return settings.peers().trust(peer);
  }

  @Override
  public void answer(CallId call) {
    calls.find(call).forEach(SipCall::answer);
  }

  @Override
  public void hangUp(CallId call) {
    hangUp(call, ReleaseCause.NORMAL);
  }

  @Override
  public void hangUp(CallId call, ReleaseCause cause) {
    calls.find(call).forEach(known -> known.hangUp(cause));
  }

  @Override
  public void release(CallId call) {
    calls.find(call).forEach(SipCall::release);
  }

  /** The calls from their INVITE until nothing more is to be sent. */
  public int callsInProgress() {
    return calls.size();
  }

  /** The timers of transactions and sessions that run, for a gauge. */
  public int timersRunning() {
    return running.map(started -> VitalClock.waiting(started.clock())).getOrElse(0);
  }

  /** The transactions that have not ended, for a gauge. */
  public int transactionsInProgress() {
    return running.map(started -> started.transactions().size()).getOrElse(0);
  }

  /** The requests that were refused or dropped, because there were too many in their dialog. */
  public long requestsOverRate() {
    return running.map(started -> started.requests().overRate()).getOrElse(0L);
  }

  /** The messages that could not be read, whether they were answered or not. */
  public long messagesMalformed() {
    return running.map(started -> started.arrivals().malformed()).getOrElse(0L);
  }

  /** The INVITEs that became no calls for this reason. */
  public long refused(CallRefusal why) {
    return refusals.total(why);
  }

  /** The INVITEs of callers who are asked who they are that came to this. */
  public long digests(DigestOutcome outcome) {
    return outcomes.total(outcome);
  }

  /** The calls of each trunk. */
  public Seq<TrunkCalls> trunkCalls() {
    return trunks.all();
  }

  /** The calls that ended because they were not refreshed in time (RFC 4028). */
  public long refreshesMissed() {
    return running.map(started -> started.timers().missed()).getOrElse(0L);
  }

  /** Who is in the meetings, for the telephones that may subscribe to it (RFC 4575). */
  public ConferenceEvents events() {
    return events;
  }

  /** Sends our requests outside calls; none before the start. */
  public Option<UserAgentClient> client() {
    return running.map(started ->
        new UserAgentClient(
            started.transactions(),
            started.transports()::towards,
            serving.ours(),
            started.clock()));
  }

  /** The transports that our requests can go by; none before the start. */
  public Seq<TransportProtocol> protocols() {
    return running.toVector().flatMap(started -> started.transports().protocols());
  }

  /** How the transports fare; none before the start. */
  public Option<TransportStatistics> transportStatistics() {
    return running.map(started -> started.transports().statistics());
  }

  /** The names of the parts that this server cannot do without and that are not well. */
  public Seq<String> ailing() {
    return vitals.ailing();
  }

  /** Hangs up all calls, waits at most 2 s for the peers to agree, and listens no more. */
  public void stop() {
    stopping = true;
    calls.all().forEach(call -> call.hangUp(ReleaseCause.of(EndCause.SHUTDOWN)));
    try {
      calls.awaitNone(FAREWELL);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    running.forEach(Running::close);
  }
}
