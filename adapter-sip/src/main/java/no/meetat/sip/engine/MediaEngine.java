package no.meetat.sip.engine;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.LineFigures;
import no.meetat.bridge.LineMeter;
import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.prompt.Prompt;
import no.meetat.sip.beat.BeatCounters;
import no.meetat.sip.beat.Failures;
import no.meetat.sip.beat.Workers;
import no.meetat.sip.call.CallMedia;
import no.meetat.sip.call.LineSilence;
import no.meetat.sip.call.MediaTransport;
import no.meetat.sip.call.MixedFrames;
import no.meetat.sip.call.PacketCounters;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.rtcp.ReportChannel;
import no.meetat.sip.rtcp.RtcpSockets;
import no.meetat.sip.rtp.RtpPorts;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.srtp.Ciphers;
import no.meetat.sip.vital.Vitals;
import no.meetat.time.Moment;

/** The media side of the service: sockets, mixing and prompts of all calls. */
public final class MediaEngine implements MediaServer, LineMeter, MediaSessions, AutoCloseable {

  private final MediaSettings settings;
  private final PromptLibrary library;
  private final RandomGenerator random;
  private final RtpPorts ports;
  private final BeatCounters beat = new BeatCounters();
  private final PacketCounters packets = new PacketCounters();
  private final Failures failures = new Failures();
  private final LongAdder refused = new LongAdder();
  private final BridgeEvents events;
  private final Array<Mixer> mixers;
  private final Workers workers;
  private final ConcurrentHashMap<CallId, OpenSession> sessions = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<ConferenceId, Venue> venues = new ConcurrentHashMap<>();
  private final Vitals vitals = new Vitals();
  private final RtcpSockets reports = new RtcpSockets(System::nanoTime);
  private final EndedCalls endedCalls = new EndedCalls();
  private final RecentCalls recent = new RecentCalls();
  private final AtomicInteger open = new AtomicInteger();

  /**
   * An engine at rest.
   *
   * @param now the time of what is reported to the bridge
   * @param random where RTP streams begin; safe for use by many threads
   */
  public MediaEngine(
      MediaSettings settings, PromptLibrary library, Supplier<Moment> now, RandomGenerator random) {
    this.settings = settings;
    this.library = library;
    this.random = random;
    this.ports = new RtpPorts(settings.firstPort(), settings.lastPort());
    this.events = new BridgeEvents(now, Thread::startVirtualThread);
    Clip music = library.holdMusic();
    this.mixers = Array.range(0, settings.workers()).map(n -> new Mixer(n, music, failures));
    this.workers = new Workers(mixers, beat, failures);
  }

  /** Begins to mix and to report keys and prompts to the bridge; called once. */
  public void start(ConferenceBridge bridge) {
    events.tell(bridge);
    reports.start(vitals);
    Thread.startVirtualThread(Ciphers::prepare);
    workers.start();
  }

  /** Ends all mixing and frees all ports. */
  @Override
  public void close() {
    workers.stop();
    sessions.values().forEach(OpenSession::close);
    reports.close();
  }

  /** How the media side fares. */
  public MediaStatistics statistics() {
    return MediaStatistics.of(
        sessions.size(), beat, packets, refused.sum(), failures.count(), endedCalls.counts());
  }

  /**
   * How long each caller was in an open meeting: of the calls there are, and of the last to end.
   */
  public Seq<MixedFrames> mixedFrames() {
    return recent.all().appendAll(Vector.ofAll(sessions.values()).map(OpenSession::mixedFrames));
  }

  @Override
  public Option<LineFigures> figures(CallId call) {
    return Option.of(sessions.get(call)).flatMap(OpenSession::figures);
  }

  /** Whether calls can be mixed and reported of: no worker is dead, none is stuck. */
  public boolean isWell() {
    return workers.isWell() && vitals.ailing().isEmpty();
  }

  /** Whether the workers sleep, since there is no call. */
  boolean isResting() {
    return workers.isResting();
  }

  @Override
  public Option<MediaSession> open(CallId call, InetAddress local, Runnable silent) {
    if (open.incrementAndGet() > settings.maxSessions()) {
      open.decrementAndGet();
      return Option.none();
    }
    return ports
        .bind(local)
        .map(port -> register(call, port, silent))
        .onEmpty(open::decrementAndGet);
  }

  @Override
  public boolean isOurs(InetSocketAddress address) {
    return ports.areOurs(address.getAddress(), address.getPort());
  }

  private MediaSession register(CallId call, RtpPorts.BoundSocket port, Runnable silent) {
    RtpSender sender = new RtpSender(random);
    LineSilence silence = new LineSilence(settings.maxSilence(), silent);
    ReportChannel channel = reports.at(port.local(), port.port() + 1);
    CallMedia media =
        new CallMedia(
            call,
            new MediaTransport(port.socket(), channel, sender, random),
            silence,
            events,
            packets,
            settings.hearing());
    OpenSession session =
        new OpenSession(
            port.port(), media, leastLoaded(), workers, endedCalls, () -> ended(media, port));
    sessions.put(call, session);
    session.begin();
    return session;
  }

  private Mixer leastLoaded() {
    return mixers.minBy(Mixer::load).get();
  }

  private void ended(CallMedia media, RtpPorts.BoundSocket port) {
    sessions.remove(media.id());
    recent.add(media.mixedFrames());
    media.end();
    ports.release(port);
    open.decrementAndGet();
  }

  @Override
  public void publish(Conference conference) {
    Venue venue = venue(conference.id());
    mixers.forEach(mixer -> give(mixer, () -> venue.room(mixer.worker()).see(conference)));
  }

  @Override
  public void connect(CallId call, ConferenceId conference) {
    Venue venue = venue(conference);
    session(call, session -> session.connect(venue));
  }

  @Override
  public void play(CallId call, Prompt prompt) {
    session(call, session -> refusable(session.play(session.spoken(library).clip(prompt))));
  }

  @Override
  public void stop(CallId call) {
    session(call, OpenSession::stop);
  }

  @Override
  public void announce(ConferenceId conference, Prompt prompt) {
    Option.of(venues.get(conference)).forEach(venue -> announce(venue, prompt));
  }

  private void announce(Venue venue, Prompt prompt) {
    Clip clip = library.clip(prompt);
    Mixer home = mixers.get(venue.home());
    refusable(home.commands().offer(() -> home.announce(venue.announcer(), clip)));
    workers.wake();
  }

  @Override
  public void close(ConferenceId conference) {
    venues.remove(conference);
  }

  private Venue venue(ConferenceId conference) {
    return venues.computeIfAbsent(conference, this::open);
  }

  private Venue open(ConferenceId conference) {
    int workers = mixers.size();
    int home = Math.floorMod(conference.hashCode(), workers);
    return new Venue(workers, home, settings.limiter());
  }

  private void session(CallId call, Consumer<OpenSession> action) {
    Option.of(sessions.get(call)).forEach(action);
  }

  private void give(Mixer mixer, Runnable command) {
    mixer.commands().add(command);
    workers.wake();
  }

  private void refusable(boolean taken) {
    if (!taken) {
      refused.increment();
    }
  }
}
