package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.function.LongSupplier;
import no.meetat.call.Caller;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.limit.Rates;
import no.meetat.sip.limit.Source;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.digest.CallerCheck;
import no.meetat.sip.signalling.digest.DigestOutcome;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.transaction.Handling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says who calls. Strangers are asked, where they are; trusted peers never are. */
final class Callers {

  /** Challenges to one stranger: 10 in a second, after 100 at once. */
  static final Bucket.Rate ASKED = new Bucket.Rate(10, 100);

  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

  private static final Set<DigestOutcome> TOLD =
      HashSet.of(DigestOutcome.WRONG, DigestOutcome.OTHER_TARGET, DigestOutcome.OVER_BUDGET);

  private final CallerIdentity identity;
  private final Peers peers;
  private final Option<CallerCheck> check;
  private final DigestOutcomes outcomes;
  private final Rates asked;
  private final Quiet log = Quiet.warnings(LOG);

  /**
   * Those that the INVITEs name.
   *
   * @param check asks strangers; none where nobody is asked
   * @param outcomes counts what became of it
   * @param nanos a monotonic clock
   */
  Callers(
      CallerIdentity identity,
      Peers peers,
      Option<CallerCheck> check,
      DigestOutcomes outcomes,
      LongSupplier nanos) {
    this.identity = identity;
    this.peers = peers;
    this.check = check;
    this.outcomes = outcomes;
    this.asked = new Rates(ASKED, nanos);
  }

  /** As these settings have it. */
  static Callers of(CallerIdentity identity, SipSettings settings, DigestOutcomes outcomes) {
    LongSupplier nanos = System::nanoTime;
    return new Callers(
        identity,
        settings.peers(),
        settings.realm().map(realm -> new CallerCheck(realm, new SecureRandom(), nanos)),
        outcomes,
        nanos);
  }

  /** Whether callers at this address are asked who they are. */
  boolean areAsked(InetAddress from) {
    return check(from).isDefined();
  }

  private Option<CallerCheck> check(InetAddress from) {
    return check.filter(any -> !peers.trust(from));
  }

  /** What becomes of an INVITE, before anything is kept for it. */
  Handling handling(SipRequest invite, InetAddress from) {
    return check(from)
        .flatMap(asking -> asking.look(invite, from).map(why -> ask(asking, invite, from, why)))
        .getOrElse(Handling.Plain.SERVE);
  }

  /** A challenge may be longer than the INVITE, whose address may be another's. */
  private Handling ask(CallerCheck asking, SipRequest invite, InetAddress from, DigestOutcome why) {
    if (!asked.take(Source.of(from), 1)) {
      outcomes.count(DigestOutcome.DROPPED);
      return Handling.Plain.DROP;
    }
    report(from, why);
    return new Handling.Answer(asking.response(invite, from, why));
  }

  /** The caller of this INVITE, or the response that asks who it is. */
  Either<SipResponse, Caller> of(SipRequest invite, InetAddress from) {
    return check(from)
        .map(asking ->
            asking
                .take(invite, from)
                .peek(any -> outcomes.count(DigestOutcome.PROVEN))
                .peekLeft(why -> report(from, why))
                .map(user -> identity.of(invite, from, user.number()))
                .mapLeft(why -> asking.response(invite, from, why)))
        .getOrElse(() -> Either.right(identity.of(invite, from, Option.none())));
  }

  private void report(InetAddress from, DigestOutcome why) {
    outcomes.count(why);
    if (TOLD.contains(why)) {
      log.tell(from, "a caller did not prove who they are: " + why.word());
    }
  }
}
