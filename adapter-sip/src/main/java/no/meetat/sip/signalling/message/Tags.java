package no.meetat.sip.signalling.message;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What is random in messages: tags and branches that nobody can guess (RFC 3261, section 19.3). */
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

  /** A number from 0 to {@code most}, for waits that are not to be the same at both ends. */
  public static int upTo(int most) {
    return RANDOM.nextInt(most + 1);
  }

  /** A new branch (RFC 3261, section 8.1.1.7). */
  public static String branch() {
    return BRANCH_COOKIE + tag();
  }
}
