package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/**
 * Which cause of telephone networks (ITU-T Q.850) a status code stands for (RFC 3398, sections
 * 7.2.4.1 and 8.2.6.1).
 */
public final class Q850 {

  private static final int NORMAL = 16;

  private Q850() {}

  /** The cause; normal clearing for a call that is answered elsewhere, none for an unknown code. */
  public static Option<Integer> of(int status) {
    return switch (status) {
      case 200 -> Option.some(NORMAL);
      case 404, 485, 604 -> Option.some(1);
      case 486, 600 -> Option.some(17);
      case 480 -> Option.some(18);
      case 401, 402, 403, 407, 603 -> Option.some(21);
      case 410 -> Option.some(22);
      case 482, 483 -> Option.some(25);
      case 484 -> Option.some(28);
      case 502 -> Option.some(38);
      case 400, 481, 500, 503 -> Option.some(41);
      case 405 -> Option.some(63);
      case 488, 606 -> Option.some(65);
      case 406, 415, 501 -> Option.some(79);
      case 408, 504 -> Option.some(102);
      case 413, 414, 416, 420, 421, 422, 423, 505, 513 -> Option.some(127);
      case 487 -> Option.some(NORMAL);
      default -> Option.none();
    };
  }
}
