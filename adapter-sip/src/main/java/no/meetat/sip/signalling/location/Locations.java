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
 * JDK does not say how long an answer holds; the resolver that it asks keeps to that. The URIs are
 * those of the settings, so that they are few.
 */
public final class Locations {

  /** How long an answer is used before the name is asked for again. */
  static final Duration FRESH = Duration.ofMinutes(1);

  /** How long an answer is used when nobody gives a newer one (RFC 8767, section 5). */
  static final Duration STALE = Duration.ofDays(1);

  /** How long a name is not asked for again after there was no answer, or none of use. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final Function<SipUri, Either<Unlocated, Vector<Hop>>> locator;
  private final Executor dns;
  private final LongSupplier nanos;
  private final ConcurrentHashMap<String, Located> known = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Failed> failed = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Vector<Asking>> asking = new ConcurrentHashMap<>();

  private record Located(Vector<Hop> hops, long at) {}

  private record Failed(String why, long at) {}

  /** Waits for the answer to a question that is asked already. */
  private interface Asking extends Consumer<Either<String, Vector<Hop>>> {}

  /**
   * Nothing known yet.
   *
   * @param locator may block
   * @param dns runs it; may refuse to
   * @param nanos a monotonic clock
   */
  public Locations(
      Function<SipUri, Either<Unlocated, Vector<Hop>>> locator, Executor dns, LongSupplier nanos) {
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
      then.accept(locator.apply(uri).mapLeft(Unlocated::why));
    } else {
      failed(uri)
          .peek(why -> then.accept(remembered(uri, why)))
          .onEmpty(() -> ask(uri, then::accept));
    }
  }

  /** One question at a time for each URI. */
  private void ask(SipUri uri, Asking then) {
    if (asking.merge(uri.text(), Vector.of(then), Vector::appendAll).size() == 1) {
      try {
        dns.execute(() -> tell(uri, located(uri)));
      } catch (RejectedExecutionException full) {
        tell(uri, remembered(uri, "too many names are being asked for"));
      }
    }
  }

  private void tell(SipUri uri, Either<String, Vector<Hop>> answer) {
    Option.of(asking.remove(uri.text())).forEach(all -> all.forEach(each -> each.accept(answer)));
  }

  private Either<String, Vector<Hop>> located(SipUri uri) {
    return answer(uri)
        .peek(hops -> known.put(uri.text(), new Located(hops, nanos.getAsLong())))
        .fold(why -> unlocated(uri, why), Either::right);
  }

  /** Who says that there is none makes the answer of before untrue (RFC 8767, section 5). */
  private Either<String, Vector<Hop>> unlocated(SipUri uri, Unlocated none) {
    if (none.isKnown()) {
      known.remove(uri.text());
    }
    failed.put(uri.text(), new Failed(none.why(), nanos.getAsLong()));
    return remembered(uri, none.why());
  }

  /** A bug on the way must not keep who asks waiting. */
  private Either<Unlocated, Vector<Hop>> answer(SipUri uri) {
    try {
      return locator.apply(uri);
    } catch (RuntimeException bug) {
      return Either.left(Unlocated.unanswered(bug.getClass().getSimpleName()));
    }
  }

  private Option<String> failed(SipUri uri) {
    return Option.of(failed.get(uri.text()))
        .filter(last -> nanos.getAsLong() - last.at < PAUSE.toNanos())
        .map(Failed::why);
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
