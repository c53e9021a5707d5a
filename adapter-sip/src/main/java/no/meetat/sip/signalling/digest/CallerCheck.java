package no.meetat.sip.signalling.digest;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import no.meetat.sip.limit.Source;
import no.meetat.sip.signalling.message.DigestCredentials;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/**
 * Asks callers who they are, and checks what they answer (RFC 3261, section 22.2). Nothing is kept
 * for who has not answered right. Whatever is wrong with a proof, the response is the same. Any
 * thread.
 */
public final class CallerCheck {

  /** How long a nonce is good. */
  static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Credentials of one request that are looked at. */
  private static final int MOST_CREDENTIALS = 4;

  private static final int HEXADECIMAL = 16;

  private static final Refusal OTHER_TARGET = Refusal.of("Authorization For Another URI");

  private final Supplier<Realm> realm;
  private final LongSupplier nanos;
  private final Nonces nonces;
  private final NonceUses uses = new NonceUses(LIFE_NANOS, NonceUses.MOST);
  private final AnswerCheck answers;
  private final AnswerBudgets budgets;

  /**
   * Asks for users of this realm, which may change.
   *
   * @param random draws the keys
   * @param nanos a monotonic clock
   */
  public CallerCheck(Supplier<Realm> realm, SecureRandom random, LongSupplier nanos) {
    this.realm = realm;
    this.nanos = nanos;
    this.nonces = new Nonces(key(random), nanos);
    this.answers = new AnswerCheck(key(random));
    this.budgets = new AnswerBudgets(nanos);
  }

  private static byte[] key(SecureRandom random) {
    byte[] key = new byte[Nonces.KEY_OCTETS];
    random.nextBytes(key);
    return key;
  }

  /** Why the caller of this INVITE is to be asked; none where they have answered right. */
  public Option<DigestOutcome> look(SipRequest invite, InetAddress from) {
    return proof(invite, from).swap().toOption();
  }

  /** The caller of this INVITE, whose answer is now taken; or why they are to be asked. */
  public Either<DigestOutcome, RealmUser> take(SipRequest invite, InetAddress from) {
    return proof(invite, from)
        .filterOrElse(
            proof -> uses.take(proof.nonce(), proof.count(), nanos.getAsLong()),
            any -> DigestOutcome.REPEATED)
        .map(Proof::user);
  }

  private Either<DigestOutcome, Proof> proof(SipRequest invite, InetAddress from) {
    Realm asked = realm.get();
    return credentials(invite, asked)
        .toEither(DigestOutcome.ASKED)
        .filterOrElse(
            answer -> new DigestUri(answer.uri()).isFor(invite.uri()),
            any -> DigestOutcome.OTHER_TARGET)
        .flatMap(answer ->
            fresh(answer, Source.of(from))
                .toEither(DigestOutcome.STALE)
                .filterOrElse(any -> budgets.take(from), any -> DigestOutcome.OVER_BUDGET)
                .flatMap(nonce -> proof(asked, answer, nonce, invite.method()))
                .peek(any -> budgets.give(from)));
  }

  private static Option<DigestCredentials> credentials(SipRequest invite, Realm asked) {
    return invite
        .headers()
        .values(HeaderNames.AUTHORIZATION)
        .take(MOST_CREDENTIALS)
        .flatMap(DigestCredentials::read)
        .find(answer -> answer.realm().equals(asked.name()));
  }

  /**
   * The nonce, where it was made for this source, which so has shown that it gets what is sent
   * there: nobody else takes places of its budget.
   */
  private Option<Nonce> fresh(DigestCredentials answer, Source source) {
    return nonces
        .read(answer.nonce(), source)
        .filter(nonce -> nanos.getAsLong() - nonce.madeAt() <= LIFE_NANOS);
  }

  private Either<DigestOutcome, Proof> proof(
      Realm asked, DigestCredentials answer, Nonce nonce, String method) {
    return answers
        .user(asked, answer, method)
        .map(user -> new Proof(user, nonce, Long.parseLong(answer.count(), HEXADECIMAL)))
        .toEither(DigestOutcome.WRONG);
  }

  /** The 401 that asks; or the 400 to an answer that is for something else. */
  public SipResponse response(SipRequest invite, InetAddress from, DigestOutcome why) {
    return why == DigestOutcome.OTHER_TARGET
        ? Responses.of(invite, OTHER_TARGET, tag(invite))
        : challenge(invite, from, why);
  }

  /** With a challenge for each algorithm, the preferred first (RFC 8760). */
  private SipResponse challenge(SipRequest invite, InetAddress from, DigestOutcome why) {
    Realm asked = realm.get();
    String nonce = nonces.next(Source.of(from));
    boolean stale = why == DigestOutcome.STALE || why == DigestOutcome.REPEATED;
    SipResponse bare = Responses.of(invite, Status.UNAUTHORIZED, tag(invite));
    return asked
        .algorithms()
        .map(algorithm -> challenge(asked, algorithm, nonce) + (stale ? ", stale=true" : ""))
        .foldLeft(bare, (all, each) -> all.with(HeaderNames.WWW_AUTHENTICATE, each));
  }

  private static String challenge(Realm asked, DigestAlgorithm algorithm, String nonce) {
    return "Digest realm=\"%s\", nonce=\"%s\", algorithm=%s, qop=\"auth\""
        .formatted(asked.name(), nonce, algorithm.word());
  }

  /** A repeated request is answered with the same tag, though nothing was kept (8.2.7). */
  private String tag(SipRequest invite) {
    return nonces.tag(
        invite.callId() + " " + invite.from().tag() + " " + invite.cseq() + invite.via());
  }
}
