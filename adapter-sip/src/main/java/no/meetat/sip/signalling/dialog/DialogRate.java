package no.meetat.sip.signalling.dialog;

import java.util.function.LongSupplier;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.transaction.Handling;

/**
 * How many requests a peer may send in one dialog, so that no call costs what others need. Those
 * above are refused; where even the answers are too many, dropped. Any thread.
 */
public final class DialogRate {

  /** Requests that are served: 50 in a second, after 100 at once. */
  static final Bucket.Rate SERVED = new Bucket.Rate(50, 100);

  /** Requests that are refused: 5 in a second, after 10 at once. More are dropped. */
  static final Bucket.Rate REFUSED = new Bucket.Rate(5, 10);

  /** BYEs that are served in any case, so that an end gets through: 1 in a second, after 10. */
  static final Bucket.Rate BYES = new Bucket.Rate(1, 10);

  private final Bucket served;
  private final Bucket refused;
  private final Bucket byes;

  /**
   * The rate of a new dialog.
   *
   * @param nanos a monotonic clock
   */
  public DialogRate(LongSupplier nanos) {
    this.served = new Bucket(SERVED, nanos);
    this.refused = new Bucket(REFUSED, nanos);
    this.byes = new Bucket(BYES, nanos);
  }

  /** What becomes of a request with this method, never ACK. */
  public Handling.Plain take(String method) {
    if ((method.equals(Method.BYE) && byes.take(1)) || served.take(1)) {
      return Handling.Plain.SERVE;
    }
    return refused.take(1) ? Handling.Plain.REFUSE : Handling.Plain.DROP;
  }
}
