package no.meetat.sip.signalling.message;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random words that nobody can guess: tags and branches (RFC 3261, section 19.3). */
public final class Tags {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long MOST_OF_A_SESSION_ID = 1L << 53;
  private static final String BRANCH_COOKIE = "z9hG4bK";

  private Tags() {}

  /** A new tag of 64 random bits. */
  public static String tag() {
    return HexFormat.of().toHexDigits(RANDOM.nextLong());
  }

  /** A new number that names a session (RFC 8866, section 5.2); a double holds it too. */
  public static long sessionId() {
    return RANDOM.nextLong(MOST_OF_A_SESSION_ID);
  }

  /** A new branch (RFC 3261, section 8.1.1.7). */
  public static String branch() {
    return BRANCH_COOKIE + tag();
  }
}
