package no.meetat.sip.signalling.digest;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * Whose callers are asked who they are, and how (RFC 3261, section 22).
 *
 * @param name as phones show it; visible ASCII and blanks, without quotes and backslashes
 * @param algorithms that answers may be by, the preferred first; one or more (RFC 8760)
 * @param users by their names, an octet of UTF-8 a character; each has a hash of each algorithm
 */
public record Realm(String name, Vector<DigestAlgorithm> algorithms, Map<String, RealmUser> users) {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 64;

  /** Users of one realm. */
  public static final int MOST_USERS = 10_000;

  /** Its name, and how many there are. */
  @Override
  public String toString() {
    return "%s (%d %s)".formatted(name, users.size(), users.size() == 1 ? "user" : "users");
  }
}
