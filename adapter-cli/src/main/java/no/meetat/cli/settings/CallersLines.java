package no.meetat.cli.settings;

import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import no.meetat.sip.signalling.digest.Realm;
import no.meetat.sip.signalling.digest.RealmUser;

/**
 * Reads lines of {@code USER:REALM:HASH} or {@code USER:REALM:HASH:NUMBER}; the hash says by its
 * length which algorithm it is of. Faults name the line, and no hash.
 */
record CallersLines(String realm, Vector<DigestAlgorithm> algorithms) {

  private static final int LEAST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 4;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}");

  /** Without controls, quotes and backslashes. */
  private static final Pattern USER = Pattern.compile("[^\\x00-\\x1f\\x7f\"\\\\]{1,128}");

  /** The users of the realm. */
  Either<String, Realm> read(Vector<String> lines) {
    Either<String, Map<String, RealmUser>> users = Either.right(LinkedHashMap.empty());
    for (Tuple2<String, Integer> line : lines.zipWithIndex()) {
      if (users.isRight() && !line._1.isBlank() && !line._1.startsWith("#")) {
        users = users.flatMap(all -> with(all, line._1).mapLeft(why -> in(line._2, why)));
      }
    }
    return users
        .filterOrElse(all -> !all.isEmpty(), all -> "has nobody of the realm " + realm)
        .filterOrElse(all -> all.size() <= Realm.MOST_USERS, all -> "has more than 10000 users")
        .flatMap(this::whole);
  }

  private static String in(int index, String why) {
    return "line " + (index + 1) + ": " + why;
  }

  private Either<String, Map<String, RealmUser>> with(Map<String, RealmUser> all, String line) {
    String[] columns = line.split(":", -1);
    if (columns.length < LEAST_COLUMNS || columns.length > MOST_COLUMNS) {
      return Either.left("is not USER:REALM:HASH or USER:REALM:HASH:NUMBER");
    }
    return columns[1].equals(realm) ? added(all, columns) : Either.right(all);
  }

  private static Either<String, Map<String, RealmUser>> added(
      Map<String, RealmUser> all, String[] columns) {
    RealmUser before = all.getOrElse(columns[0], new RealmUser(HashMap.empty(), Option.none()));
    return Either.<String, String[]>right(columns)
        .filterOrElse(
            any -> USER.matcher(columns[0]).matches(),
            any -> "the user is not 1 to 128 characters without quotes and backslashes")
        .filterOrElse(
            any -> HASH.matcher(columns[2]).matches(),
            any -> "the hash is not 32 (MD5) or 64 (SHA-256) digits of 0 to 9 and a to f")
        .filterOrElse(
            any -> !before.hashes().containsKey(algorithm(columns[2])),
            any -> "the user has another hash of " + algorithm(columns[2]).word())
        .flatMap(any -> number(columns))
        .filterOrElse(
            number ->
                number.isEmpty() || before.number().isEmpty() || number.equals(before.number()),
            any -> "the user has another number on another line")
        .map(number ->
            all.put(
                columns[0],
                new RealmUser(
                    before.hashes().put(algorithm(columns[2]), columns[2]),
                    number.orElse(before.number()))));
  }

  private static DigestAlgorithm algorithm(String hash) {
    return hash.length() == DigestAlgorithm.MD5.length()
        ? DigestAlgorithm.MD5
        : DigestAlgorithm.SHA_256;
  }

  private static Either<String, Option<PhoneNumber>> number(String[] columns) {
    return columns.length < MOST_COLUMNS || columns[LEAST_COLUMNS].isBlank()
        ? Either.right(Option.none())
        : PhoneNumber.read(columns[LEAST_COLUMNS])
            .map(Option::some)
            .mapLeft(fault -> "the number is none: " + fault.sentence());
  }

  /** A phone answers by an algorithm that it chooses. */
  private Either<String, Realm> whole(Map<String, RealmUser> users) {
    return algorithms
        .flatMap(algorithm ->
            users
                .find(user -> !user._2.hashes().containsKey(algorithm))
                .map(user ->
                    user._1
                        + " has no hash of "
                        + algorithm.word()
                        + ", which sip.callers.digest.algorithms offers"))
        .headOption()
        .toEither(() -> new Realm(realm, algorithms, users))
        .swap();
  }
}
