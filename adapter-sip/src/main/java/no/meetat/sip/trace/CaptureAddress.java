package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import no.meetat.sip.signalling.location.Names;
import no.meetat.sip.vital.VitalThread;
import no.meetat.sip.vital.Vitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a capture server is. A name is asked for again and again on a thread of its own, and the
 * address of before is used while nobody answers. Any thread.
 */
final class CaptureAddress {

  /** How long an answer is used before the name is asked for again. */
  static final Duration FRESH = Duration.ofMinutes(1);

  /** How long a name is not asked for again after there was no address. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(CaptureAddress.class);

  private final InetSocketAddress written;
  private final Names names;
  private volatile Option<InetSocketAddress> found;
  private volatile Option<String> fault = Option.none();

  /**
   * That of a server.
   *
   * @param written not resolved where it has a name
   * @param names may block
   */
  CaptureAddress(InetSocketAddress written, Names names) {
    this.written = written;
    this.names = names;
    this.found = Option.when(!written.isUnresolved(), written);
  }

  /** Asks for its name from now on, where it has one; until the thread is interrupted. */
  Option<Thread> start(Vitals vitals) {
    return Option.when(
        written.isUnresolved(), () -> VitalThread.start("sip-trace-name", vitals, this::again));
  }

  private boolean again() {
    try {
      look();
      Thread.sleep(fault.isDefined() ? PAUSE : FRESH);
      return true;
    } catch (InterruptedException closed) {
      return false;
    }
  }

  /** Asks once. */
  void look() {
    names.addresses(written.getHostString()).peek(this::take).peekLeft(this::fail);
  }

  /** One that is still there is kept. */
  private void take(Vector<InetAddress> all) {
    Vector<InetSocketAddress> servers =
        all.map(address -> new InetSocketAddress(address, written.getPort()));
    found = found.filter(servers::contains).orElse(servers::headOption);
    if (servers.isEmpty()) {
      fail(written.getHostString() + " has no address");
    } else {
      fault = Option.none();
    }
  }

  private void fail(String why) {
    if (!fault.contains(why)) {
      LOG.warn("the capture server is not found: {}; calls are taken all the same", why);
    }
    fault = Option.some(why);
  }

  /** The address; none before it is found. */
  Option<InetSocketAddress> get() {
    return found;
  }

  /** Why there is none; none where there is one, or nobody has been asked yet. */
  Option<String> fault() {
    return found.isDefined() ? Option.none() : fault;
  }
}
