package no.meetat.sip.signalling.digest;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Supplier;
import no.meetat.sip.signalling.message.Challenge;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Status;

/**
 * What we tell those who ask who we are. A nonce is used again until it is refused, so that most
 * requests are asked nothing. One thread at a time.
 */
public final class Authentication {

  /** Realms that are answered at once. */
  static final int REALMS = 4;

  /** Times that a nonce may be too old in one attempt. */
  static final int STALE = 3;

  private final Login login;
  private final Supplier<String> cnonces;
  private Map<Realm, Answering> known = LinkedHashMap.empty();
  private Map<Realm, Integer> counts = LinkedHashMap.empty();
  private Set<Realm> answered = HashSet.empty();
  private int stale;

  /** A server's or a proxy's realm: the header field that answers, and its name. */
  private record Realm(String header, String name) {}

  /**
   * Nobody has asked yet.
   *
   * @param cnonces draws what nobody can guess
   */
  public Authentication(Login login, Supplier<String> cnonces) {
    this.login = login;
    this.cnonces = cnonces;
  }

  /** A new attempt begins, in which a nonce that was good before may no longer be. */
  public void begin() {
    answered = HashSet.empty();
    stale = 0;
  }

  /**
   * Takes the challenges of a 401 or 407.
   *
   * @return left why the request is not to be sent again with {@linkplain #credentials credentials}
   */
  public Either<String, Authentication> challenged(ReceivedResponse response) {
    Map<Realm, Answering> asked = answerable(response);
    if (asked.isEmpty()) {
      return Either.left("authentication is asked for by no way that we know");
    }
    boolean wrong = asked.exists(each -> isRefused(each._1, each._2.challenge()));
    known = asked.merge(known).take(REALMS);
    counts = counts.removeAll(asked.keySet());
    answered = answered.addAll(asked.keySet());
    return wrong ? Either.left("user or password is refused") : Either.right(this);
  }

  private boolean isRefused(Realm realm, Challenge challenge) {
    return answered.contains(realm) && (!challenge.stale() || ++stale > STALE);
  }

  /** Of each realm the challenge with the algorithm that is preferred. */
  private static Map<Realm, Answering> answerable(ReceivedResponse response) {
    boolean proxy = response.status() == Status.PROXY_AUTHENTICATION_REQUIRED;
    String asks = proxy ? HeaderNames.PROXY_AUTHENTICATE : HeaderNames.WWW_AUTHENTICATE;
    String answers = proxy ? HeaderNames.PROXY_AUTHORIZATION : HeaderNames.AUTHORIZATION;
    Vector<Answering> ways =
        response.headers().values(asks).flatMap(Challenge::read).flatMap(Answering::of);
    return ways.sortBy(Answering::algorithm)
        .distinctBy(way -> way.challenge().realm())
        .take(REALMS)
        .toLinkedMap(way -> Tuple.of(new Realm(answers, way.challenge().realm()), way));
  }

  /** The header fields that say who we are; none while nobody has asked. */
  public HeaderFields credentials(String method, String uri) {
    Answering.Asked asked = new Answering.Asked(method, uri);
    return known.foldLeft(
        HeaderFields.NONE,
        (fields, each) ->
            fields.with(each._1.header(), each._2.credentials(login, asked, once(each._1))));
  }

  private Answering.Once once(Realm realm) {
    int count = counts.getOrElse(realm, 0) + 1;
    counts = counts.put(realm, count);
    return new Answering.Once(count, cnonces.get());
  }
}
