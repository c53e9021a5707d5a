package no.meetat.sip.signalling.digest;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;
import no.meetat.sip.signalling.message.Challenge;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Status;

/**
 * What we say to those who ask who we are. A nonce is used again until it is refused, so that most
 * requests are asked nothing. One thread at a time.
 */
public final class Authentication {

  /** Realms that one request answers. */
  static final int REALMS = 4;

  /** Responses with challenges that are answered in one attempt. */
  static final int CHALLENGES = 4;

  private final Login login;
  private final Supplier<String> cnonces;
  private Map<Realm, Known> known = LinkedHashMap.empty();
  private Set<Realm> answered = HashSet.empty();
  private int challenges;

  /** A server's or a proxy's realm: the header field that answers, and its name. */
  private record Realm(String header, String name) {}

  /** A challenge, and how often its nonce has been used. */
  private record Known(Answering answering, int uses) {

    /** The same challenge after one more use, or a later one: the uses of a nonce go on. */
    Known with(Answering next) {
      boolean same = next.challenge().nonce().equals(answering.challenge().nonce());
      return new Known(next, same ? uses : 0);
    }
  }

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
    challenges = 0;
  }

  /**
   * Takes the challenges of a 401 or 407.
   *
   * @return why the request is not to be sent again with {@linkplain #nextCredentials credentials};
   *     none where it is
   */
  public Option<String> refusal(ReceivedResponse response) {
    Map<Realm, Answering> asked = answerable(response);
    boolean wrong = asked.exists(each -> isRefused(each._1, each._2.challenge()));
    challenges++;
    known =
        asked.map((realm, next) -> Tuple.of(realm, known(realm, next))).merge(known).take(REALMS);
    answered = answered.addAll(asked.keySet());
    if (asked.isEmpty()) {
      return Option.some("authentication is asked for by no way that we know");
    } else if (challenges > CHALLENGES) {
      return Option.some("authentication is asked for again and again");
    } else {
      return Option.when(wrong, "user or password is refused");
    }
  }

  private Known known(Realm realm, Answering next) {
    return known.get(realm).map(before -> before.with(next)).getOrElse(() -> new Known(next, 0));
  }

  private boolean isRefused(Realm realm, Challenge challenge) {
    return answered.contains(realm) && !challenge.stale();
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

  /** The header fields that say who we are in the next request; none while nobody has asked. */
  public HeaderFields nextCredentials(String method, String uri) {
    Answering.Asked asked = new Answering.Asked(method, uri);
    known = known.mapValues(each -> new Known(each.answering(), each.uses() + 1));
    return known.foldLeft(
        HeaderFields.NONE,
        (fields, each) -> fields.with(each._1.header(), written(each._2, asked)));
  }

  private String written(Known each, Answering.Asked asked) {
    return each.answering()
        .credentials(login, asked, new Answering.Once(each.uses(), cnonces.get()));
  }
}
