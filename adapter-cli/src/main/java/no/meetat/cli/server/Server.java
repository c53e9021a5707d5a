package no.meetat.cli.server;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import no.meetat.billing.Store;
import no.meetat.billing.damage.DamageWatch;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.guess.GuessTerms;
import no.meetat.billing.run.Run;
import no.meetat.billing.tariff.TariffsInForce;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.GuessFigures;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.Recovery;
import no.meetat.charging.TariffBook;
import no.meetat.cli.settings.Settings;
import no.meetat.sip.mix.MediaEngine;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.StartFault;

/** The whole service, put together: takes real calls until it is closed. */
public final class Server implements AutoCloseable {

  private static final Duration FAREWELL = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(20);

  private final SteadyClock clock;
  private final Run run;
  private final MediaEngine media;
  private final SipServer sip;
  private final ScheduledTimer timer;
  private final ExecutorService threads;
  private final Bridge bridge;
  private final DailyRetention retention;
  private final DamageWatch damage;
  private final GuessAlarm guessAlarm;
  private Option<Monitoring> monitoring = Option.none();
  private volatile boolean stopping;

  private Server(
      Store store, Run run, SteadyClock clock, Settings settings, Supplier<TariffBook> tariffs) {
    this.clock = clock;
    this.run = run;
    this.media = Telephony.media(settings, clock);
    this.sip = Telephony.sip(settings, media, clock, run.callIds(), this::isAccepting);
    this.timer = new ScheduledTimer(clock);
    this.retention = new DailyRetention(store.retention(), settings.callerNumbersKept());
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bridge-", 0).factory());
    this.bridge =
        new Bridge(
            ImmutableBridgeSetup.builder()
                .meetings(run.admitting(store.meetings()))
                .calls(sip)
                .media(media)
                .journal(run.journal())
                .records(run.records())
                .timer(timer)
                .guessHistory(store.guessHistory(run, terms(settings)))
                .executor(threads)
                .admissionPolicy(settings.admissionPolicy())
                .conferencePolicy(settings.conferencePolicy())
                .tariffs(tariffs)
                .build());
    this.damage = store.damageWatch(bridge::callsInProgress);
    this.guessAlarm = new GuessAlarm(this::guesses);
  }

  private static GuessTerms terms(Settings settings) {
    return new GuessTerms(
        settings.callerNumbersKept(),
        Duration.ofMillis(settings.admissionPolicy().guessing().window()));
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
    SteadyClock clock = SteadyClock.system();
    Supplier<TariffBook> tariffs =
        new TariffsInForce(store.tariffs(), TariffBook.of(settings.tariff()));
    return store
        .startRun(clock, recovery(settings, tariffs.get())::close)
        .mapLeft(StoreFault::message)
        .map(run -> new Server(store, run, clock, settings, tariffs))
        .flatMap(server -> server.listen(settings).peekLeft(any -> server.close()));
  }

  private static Recovery recovery(Settings settings, TariffBook tariffs) {
    return new Recovery(settings.admissionPolicy(), settings.conferencePolicy(), tariffs);
  }

  private Either<String, Server> listen(Settings settings) {
    run.watch(bridge::callsInProgress);
    retention.start();
    damage.start();
    guessAlarm.start();
    media.start(bridge);
    return sip.start(bridge).mapLeft(StartFault::reason).flatMap(any -> monitor(settings.http()));
  }

  private Either<String, Server> monitor(InetSocketAddress address) {
    return Try.of(() -> Monitoring.start(address, this::refusal, this::warning))
        .peek(started -> Gauges.register(started.registry(), bridge, media))
        .peek(started -> GuessGauges.register(started.registry(), this::guesses))
        .peek(started -> started.page(MixPage.PATH, this::mixed))
        .peek(started -> monitoring = Option.some(started))
        .map(started -> this)
        .toEither("HTTP cannot listen on " + address + ": choose another address with --http");
  }

  /** What an operator should look after though calls are taken. */
  private Option<String> warning() {
    Seq<String> all = guessAlarm.warning().toVector().appendAll(damage.warning());
    return Option.when(!all.isEmpty(), () -> all.mkString("; "));
  }

  private String mixed() {
    return MixPage.of(run.id(), media, clock.get().wall());
  }

  private boolean isAccepting() {
    return refusal().isEmpty();
  }

  /** Why new calls are refused; none while they are taken. */
  private Option<String> refusal() {
    return stopping ? Option.some("stopping") : run.fault().map(StoreFault::message);
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
    endCalls();
    sip.stop();
    media.close();
    timer.close();
    retention.close();
    damage.close();
    guessAlarm.close();
    threads.close();
    run.close();
    monitoring.forEach(Monitoring::close);
  }

  /** A call may be between its door and its focus just then, so the end is told until all know. */
  private void endCalls() {
    long deadline = System.nanoTime() + FAREWELL.toNanos();
    bridge.shutDown(clock.get());
    while (bridge.callsInProgress() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL.toNanos());
      bridge.shutDown(clock.get());
    }
  }
}
