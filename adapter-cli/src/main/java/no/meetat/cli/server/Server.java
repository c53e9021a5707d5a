package no.meetat.cli.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import no.meetat.billing.Store;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.guess.GuessTerms;
import no.meetat.billing.run.Run;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.GuessFigures;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.Recovery;
import no.meetat.charging.TariffBook;
import no.meetat.cli.live.LiveControl;
import no.meetat.cli.live.LiveView;
import no.meetat.cli.metrics.CallCounts;
import no.meetat.cli.metrics.CallMeters;
import no.meetat.cli.metrics.CountedJournal;
import no.meetat.cli.metrics.GuessMeters;
import no.meetat.cli.metrics.HealthMeters;
import no.meetat.cli.metrics.MeetingMeters;
import no.meetat.cli.metrics.ProcessMeters;
import no.meetat.cli.metrics.RefusalMeters;
import no.meetat.cli.metrics.StoreMeters;
import no.meetat.cli.settings.Settings;
import no.meetat.cli.socket.ControlSocket;
import no.meetat.sip.engine.MediaEngine;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.tls.Tls;
import no.meetat.sip.trace.Trace;
import no.meetat.sip.vital.Vitals;

/** The whole service, put together: takes real calls until it is closed. */
public final class Server implements AutoCloseable {

  private final SteadyClock clock;
  private final Run run;
  private final Switchboard switchboard;
  private final Vitals vitals = new Vitals();
  private final ScheduledTimer timer;
  private final ExecutorService threads;
  private final Bridge bridge;
  private final DailyRetention retention;
  private final Watches watches;
  private final LiveView live = new LiveView();
  private final CallCounts counts;
  private Option<Monitoring> monitoring = Option.none();
  private Option<ControlSocket> control = Option.none();
  private volatile boolean stopping;

  private Server(
      Store store,
      Run run,
      SteadyClock clock,
      Settings settings,
      Option<Tls> tls,
      Supplier<TariffBook> tariffs,
      CallCounts counts,
      LongSupplier logLinesLost) {
    this.counts = counts;
    this.clock = clock;
    this.run = run;
    ChangedFiles files = new ChangedFiles(tls, settings.sip().callers());
    MediaEngine media = Telephony.media(settings, clock);
    Trace trace = Telephony.trace(settings);
    SipServer sip =
        Telephony.sip(
            settings, tls, files.realm(), media, trace, clock, run.callIds(), this::isAccepting);
    this.switchboard = new Switchboard(settings, media, trace, sip);
    this.timer = new ScheduledTimer(clock, vitals);
    this.retention = new DailyRetention(store.retention(), settings.callerNumbersKept());
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bridge-", 0).factory());
    this.bridge =
        new Bridge(
            ImmutableBridgeSetup.builder()
                .meetings(run.admitting(store.meetings()))
                .calls(sip)
                .media(media)
                .journal(new CountedJournal(new CallStories(run.journal()), counts))
                .timer(timer)
                .watchers(sip.events().watchers().append(live))
                .guessHistory(
                    store.guessHistory(
                        run,
                        new GuessTerms(
                            settings.callerNumbersKept(),
                            Duration.ofMillis(settings.admissionPolicy().guessing().window()))))
                .executor(threads)
                .admissionPolicy(settings.admissionPolicy())
                .conferencePolicy(settings.conferencePolicy())
                .tariffs(tariffs)
                .build());
    this.watches =
        new Watches(
            LossWatch.ofKernel(switchboard::droppedByKernel),
            LossWatch.ofLog(logLinesLost),
            new GuessAlarm(this::guesses),
            store.damageWatch(bridge::callsInProgress),
            files);
  }

  private GuessFigures guesses() {
    return bridge.guesses(clock.get());
  }

  /**
   * Recovers what a crash left open and takes calls from now on.
   *
   * @return left a line that says what is wrong and what to do
   */
  public static Either<String, Server> start(Store store, Settings settings) {
    return start(store, settings, () -> 0);
  }

  /**
   * The same for a process whose log may lose lines.
   *
   * @param logLinesLost how many it has lost
   */
  public static Either<String, Server> start(
      Store store, Settings settings, LongSupplier logLinesLost) {
    return Telephony.tls(settings.sip()).flatMap(tls -> start(store, settings, tls, logLinesLost));
  }

  private static Either<String, Server> start(
      Store store, Settings settings, Option<Tls> tls, LongSupplier logLinesLost) {
    SteadyClock clock = SteadyClock.system();
    Supplier<TariffBook> tariffs = store.tariffsInForce(TariffBook.of(settings.tariff()));
    Recovery recovery =
        new Recovery(settings.admissionPolicy(), settings.conferencePolicy(), tariffs.get());
    CallCounts counts = new CallCounts();
    return store
        .startRun(clock, (entries, end) -> counts.count(recovery.close(entries, end)))
        .mapLeft(StoreFault::message)
        .map(run -> new Server(store, run, clock, settings, tls, tariffs, counts, logLinesLost))
        .flatMap(server -> server.listen(settings).peekLeft(any -> server.close()));
  }

  /**
   * Answers commands of the same machine on a socket in this directory from now on.
   *
   * @return left why it cannot, and what to do; calls are taken all the same
   */
  public Either<String, Server> answerCommands(Path data) {
    LiveControl steering = new LiveControl(live, switchboard.media(), bridge, clock);
    return ControlSocket.open(data, new Commands(steering, switchboard.trace()))
        .peek(opened -> control = Option.some(opened))
        .map(any -> this);
  }

  private Either<String, Server> listen(Settings settings) {
    run.watch(bridge::callsInProgress);
    retention.start();
    watches.start();
    return switchboard.start(bridge).flatMap(any -> monitor(settings.http()));
  }

  private Either<String, Server> monitor(InetSocketAddress address) {
    return Try.of(() -> Monitoring.start(address, () -> new Health(refusal(), warnings())))
        .peek(started -> register(started.registry()))
        .peek(started ->
            started.localPage(
                MixPage.PATH, () -> MixPage.of(run.id(), switchboard.media(), clock.get().wall())))
        .peek(started -> monitoring = Option.some(started))
        .map(started -> this)
        .toEither("HTTP cannot listen on " + address + ": choose another address with --http");
  }

  private void register(MeterRegistry registry) {
    HealthMeters.register(registry, this::isAccepting, () -> warnings().size());
    CallMeters.register(registry, bridge::callsInProgress, counts);
    RefusalMeters.register(
        registry, counts, switchboard.sip()::refused, () -> guesses().turnedAway());
    MeetingMeters.register(registry, live, bridge::callsInProgress);
    GuessMeters.register(registry, this::guesses);
    StoreMeters.register(registry, run);
    switchboard.register(registry, watches);
    ProcessMeters.register(
        registry, timer::waiting, switchboard.sip()::timersRunning, watches.logLines()::total);
  }

  private boolean isAccepting() {
    return refusal().isEmpty();
  }

  /** Why new calls are refused; none while they are taken. */
  private Option<String> refusal() {
    return stopping
        ? Option.some("stopping")
        : run.fault().map(StoreFault::message).orElse(this::ailment);
  }

  /** What calls cannot do without and is not well. */
  private Option<String> ailment() {
    Seq<String> all = vitals.ailing().appendAll(switchboard.ailing());
    return Option.when(!all.isEmpty(), () -> "not well: " + all.mkString(", "));
  }

  /** What an operator should look after though calls are taken. */
  private Seq<String> warnings() {
    return watches.warnings().appendAll(switchboard.warnings());
  }

  /** Ends all calls, with a record each, and stores everything; a second time changes nothing. */
  @Override
  public void close() {
    if (!stopping) {
      stopping = true;
      stop();
    }
  }

  private void stop() {
    control.forEach(ControlSocket::close);
    switchboard.leave();
    Farewell.toAll(bridge, clock);
    switchboard.stop();
    timer.close();
    retention.close();
    watches.close();
    threads.close();
    run.close();
    monitoring.forEach(Monitoring::close);
  }
}
