package no.meetat.sip.signalling.location;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.transport.Hop;

/**
 * Where the servers of URIs are, remembered for a while; names are asked for on other threads. The
 * JDK does not tell how long an answer holds; the resolver that it asks keeps to that. The URIs are
 * those of the settings, so that they are few.
 */
public final class Locations {

  /** How long an answer is used before the name is asked for again. */
  static final Duration FRESH = Duration.ofMinutes(1);

  /** How long an answer is used when nobody gives a newer one (RFC 8767, section 5). */
  static final Duration STALE = Duration.ofDays(1);

  private final Function<SipUri, Either<String, Vector<Hop>>> locator;
  private final Executor dns;
  private final LongSupplier nanos;
  private final ConcurrentHashMap<String, Located> known = new ConcurrentHashMap<>();

  private record Located(Vector<Hop> hops, long at) {}

  /**
   * Nothing known yet.
   *
   * @param locator may block
   * @param dns runs it; may refuse to
   * @param nanos a monotonic clock
   */
  public Locations(
      Function<SipUri, Either<String, Vector<Hop>>> locator, Executor dns, LongSupplier nanos) {
    this.locator = locator;
    this.dns = dns;
    this.nanos = nanos;
  }

  /**
   * Finds where this is.
   *
   * @param then takes one hop or more, or why there is none; on this thread or another
   */
  public void find(SipUri uri, Consumer<Either<String, Vector<Hop>>> then) {
    Option<Vector<Hop>> fresh = known(uri, FRESH);
    if (fresh.isDefined()) {
      then.accept(Either.right(fresh.get()));
    } else if (IpLiteral.parseHost(uri.host()).isDefined()) {
      then.accept(locator.apply(uri));
    } else {
      ask(uri, then);
    }
  }

  private void ask(SipUri uri, Consumer<Either<String, Vector<Hop>>> then) {
    try {
      dns.execute(() -> then.accept(located(uri)));
    } catch (RejectedExecutionException full) {
      then.accept(remembered(uri, "too many names are being asked for"));
    }
  }

  private Either<String, Vector<Hop>> located(SipUri uri) {
    return answer(uri)
        .peek(hops -> known.put(uri.text(), new Located(hops, nanos.getAsLong())))
        .fold(why -> remembered(uri, why), Either::right);
  }

  /** A bug on the way must not keep who asks waiting. */
  private Either<String, Vector<Hop>> answer(SipUri uri) {
    try {
      return locator.apply(uri);
    } catch (RuntimeException bug) {
      return Either.left(bug.getClass().getSimpleName());
    }
  }

  private Either<String, Vector<Hop>> remembered(SipUri uri, String why) {
    return known(uri, STALE).toEither(why);
  }

  private Option<Vector<Hop>> known(SipUri uri, Duration age) {
    return Option.of(known.get(uri.text()))
        .filter(located -> nanos.getAsLong() - located.at < age.toNanos())
        .map(Located::hops);
  }
}
