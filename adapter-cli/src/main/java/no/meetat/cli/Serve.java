package no.meetat.cli;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import no.meetat.billing.Store;
import no.meetat.billing.database.OwnerOnly;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.BookedMeeting;
import no.meetat.cli.output.QueuedLog;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.ListenAddress;
import no.meetat.cli.settings.Settings;
import no.meetat.cli.settings.SipListening;
import no.meetat.number.AccessNumber;
import no.meetat.sip.network.IpLiteral;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes real calls until it is stopped. */
@Command(
    name = "serve",
    description = "Takes real calls by SIP; SIGTERM ends all calls, stores everything and stops.")
final class Serve implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  @CommandLine.Option(
      names = "--sip",
      paramLabel = "HOST:PORT",
      description =
          "Where SIP is listened for, over UDP and TCP; may be repeated (default: 127.0.0.1:5060)."
              + " IPv6 is written [::1]:5060; 0.0.0.0 is all addresses of IPv4, [::] all there are.")
  private String[] sip = {};

  @CommandLine.Option(
      names = "--sips",
      paramLabel = "HOST:PORT",
      description =
          "Where SIP is listened for over TLS; may be repeated. Needs sip.tls.certificate and"
              + " sip.tls.key in the settings.")
  private String[] sips = {};

  @CommandLine.Option(
      names = "--http",
      paramLabel = "HOST:PORT",
      description = "Where /health and /metrics are answered (default: 127.0.0.1:8080).")
  private @Nullable String http;

  Serve(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings();
    Store store = orFail(open(settings).mapLeft(StoreFault::message));
    ShortCodes.warning(
            store.bookings(settings.codePolicy(), new SecureRandom()), settings.codePolicy())
        .forEach(what -> LOG.warn("{}", what));
    LongAdder logLinesLost = new LongAdder();
    Server server =
        orFail(Server.start(store, settings, logLinesLost::sum).peekLeft(any -> store.close()));
    bookDemo(server, store, settings);
    server
        .answerCommands(options.data())
        .peekLeft(why -> LOG.warn("`meetat live` and `meetat trace` do not work: {}", why));
    stopWhenTold(server, store, QueuedLog.begin(logLinesLost));
    warnOfOthers();
    tellTrusted(settings, store);
    tellReady(settings, store);
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  private Either<StoreFault, Store> open(Settings settings) {
    return Store.open(options.data(), settings.store(), InstantSource.system());
  }

  private Settings settings() {
    Settings read = settings(Settings.read(options.config()));
    Vector.of(sip).forEach(written -> check("--sip", written));
    Vector.of(sips).forEach(written -> check("--sips", written));
    Option.of(http).forEach(written -> check("--http", written));
    Settings plain = sip.length == 0 ? read : read.withSipListening(sip);
    Settings all = sips.length == 0 ? plain : plain.withSecureSipListening(sips);
    return settings(Option.of(http).map(all::withHttpListening).getOrElse(all).checked());
  }

  private Settings settings(Either<String, Settings> read) {
    return read.getOrElseThrow(why -> new WrongSettings(spec.commandLine(), why));
  }

  private void check(String option, String hostPort) {
    ListenAddress.parse(hostPort)
        .getOrElseThrow(() -> wrongUsage(option + " " + hostPort + " is no known HOST:PORT"));
  }

  /** The JVM would end with 143 after SIGTERM; an ordered stop is no failure. */
  private void stopWhenTold(Server server, Store store, QueuedLog log) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close(server, store);
                  log.close();
                  tell("MeetAt has stopped");
                  Runtime.getRuntime().halt(ExitCode.DONE);
                },
                "stop"));
  }

  /** Once calls to it are answered: a server that does not start books nothing. */
  private void bookDemo(Server server, Store store, Settings settings) {
    orFail(
            store
                .bookDemo(settings.codePolicy(), new SecureRandom())
                .mapLeft(StoreFault::message)
                .peekLeft(any -> close(server, store)))
        .forEach(demo -> tellCodes(server, store, settings, demo));
  }

  private static void close(Server server, Store store) {
    server.close();
    store.close();
  }

  /** They cannot be shown again, so a demo meeting whose codes nobody saw is none. */
  private void tellCodes(Server server, Store store, Settings settings, BookedMeeting demo) {
    tellCodes(settings, demo);
    if (spec.commandLine().getOut().checkError()) {
      String cancelled =
          store
              .bookings(settings.codePolicy(), new SecureRandom())
              .cancel(demo.meeting().id())
              .fold(
                  why -> "cancel " + demo.meeting().id() + " (" + why.message() + ")",
                  any -> "it is cancelled");
      close(server, store);
      throw new SystemFailure(
          "the codes of the demo meeting cannot be written to standard output: " + cancelled);
    }
  }

  private void tellCodes(Settings settings, BookedMeeting demo) {
    tell("A demo meeting is booked; its codes are shown this once:");
    demo.codes().forEach((who, code) -> tell("  " + word(who.name()) + " " + code.digits() + "#"));
    tell("  dial " + settings.accessNumbers().all().map(AccessNumber::national).mkString(" or "));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void tellTrusted(Settings settings, Store store) {
    Trust.told(settings).forEach(this::tell);
    boolean upgraded = orFail(store.firstWithClaimedNumbers().mapLeft(StoreFault::message));
    (upgraded ? Trust.upgraded() : Vector.<String>empty()).forEach(this::tell);
  }

  /** Who may write there could put other codes and other records in. */
  private void warnOfOthers() {
    if (OwnerOnly.isWritableByOthers(options.data())) {
      tell(
          "Warning: others than its owner may write in %s: `chmod go-w %s`"
              .formatted(options.data(), options.data()));
    }
  }

  private void tellReady(Settings settings, Store store) {
    tell(
        "MeetAt is ready: %s, HTTP on %s, data in %s"
            .formatted(sip(settings.sip()), IpLiteral.hostPort(settings.http()), store.where()));
  }

  private static String sip(SipListening sip) {
    Vector<String> plain = sip.plain().map(IpLiteral::hostPort).toVector();
    Vector<String> secure = sip.secure().map(IpLiteral::hostPort).toVector();
    return Vector.of(on("SIP over UDP and TCP on ", plain), on("SIP over TLS on ", secure))
        .flatMap(each -> each)
        .mkString(", ");
  }

  private static Option<String> on(String how, Vector<String> addresses) {
    return Option.when(!addresses.isEmpty(), () -> how + addresses.mkString(" and "));
  }

  private void tell(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private ParameterException wrongUsage(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private static <T> T orFail(Either<String, T> result) {
    return result.getOrElseThrow(why -> new SystemFailure(why));
  }
}
