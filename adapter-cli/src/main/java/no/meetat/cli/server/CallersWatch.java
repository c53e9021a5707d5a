package no.meetat.cli.server;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.function.Supplier;
import no.meetat.cli.settings.CallersFile;
import no.meetat.sip.signalling.digest.Realm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the file of who may call again when it has changed; a wrong one leaves all as it was. */
final class CallersWatch implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(CallersWatch.class);

  private final Option<CallersFile> file;
  private final Watch watch = new Watch("meetat-callers", this::look);
  private volatile Option<Realm> realm;
  private volatile Option<String> fault = Option.none();
  private String seen;

  /** Of this file; of none where nobody is asked who they are. Who cannot be read may not call. */
  CallersWatch(Option<CallersFile> file) {
    this.file = file;
    this.seen = stamp();
    this.realm = file.map(CallersFile::nobody);
    file.forEach(this::read);
  }

  /** Looks from now on. */
  void start() {
    if (file.isDefined()) {
      watch.start(LOOK, LOOK);
    }
  }

  /** The users now; none where nobody is asked. */
  Option<Supplier<Realm>> realm() {
    return file.map(any -> () -> realm.get());
  }

  /** What an operator should look after; none while all is well. */
  Option<String> warning() {
    return fault;
  }

  /** What it throws would end all further looks. */
  void look() {
    try {
      String now = stamp();
      if (!now.equals(seen) || fault.isDefined()) {
        seen = now;
        file.forEach(this::read);
      }
    } catch (RuntimeException wrong) {
      LOG.warn("the file of callers cannot be looked at: {}", wrong.toString());
    }
  }

  private void read(CallersFile changed) {
    changed.read().peek(this::use).peekLeft(why -> keep(changed, why));
  }

  private void use(Realm read) {
    realm = Option.some(read);
    fault = Option.none();
    LOG.info("callers are asked for users of {}", read);
  }

  private void keep(CallersFile changed, String why) {
    Option<String> before = fault;
    fault = Option.some("callers are those of before: " + changed.path() + ": " + why);
    if (!fault.equals(before)) {
      LOG.warn("{}", fault.get());
    }
  }

  private String stamp() {
    return file.flatMap(known ->
            Try.of(() -> Files.readAttributes(known.path(), BasicFileAttributes.class)).toOption())
        .map(read -> read.lastModifiedTime() + " " + read.size() + " " + read.fileKey())
        .getOrElse("");
  }

  @Override
  public void close() {
    watch.close();
  }
}
