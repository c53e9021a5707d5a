package no.meetat.sip.signalling.digest;

import java.net.InetAddress;
import java.util.function.LongSupplier;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.limit.Rates;
import no.meetat.sip.limit.Source;
import no.meetat.sip.network.AddressRange;

/**
 * How often callers may answer wrong. An answer takes a place of its address and one of the network
 * around it, and gives them back when it was right. Any thread.
 */
final class AnswerBudgets {

  /** Tokens of one answer: so one place comes back a minute at a token a second. */
  private static final long ANSWER = 60;

  /** Wrong answers of one address at once; one more a minute. */
  static final int OF_ADDRESS = 10;

  /** Wrong answers of a network (/24, /48 of IPv6) at once; five more a minute. */
  static final int OF_NETWORK = 50;

  private final Rates addresses;
  private final Rates networks;

  /**
   * None is taken.
   *
   * @param nanos a monotonic clock
   */
  AnswerBudgets(LongSupplier nanos) {
    this.addresses = new Rates(new Bucket.Rate(1, OF_ADDRESS * ANSWER), nanos);
    this.networks = new Rates(new Bucket.Rate(5, OF_NETWORK * ANSWER), nanos);
  }

  /** Takes the places of an answer from this address; false where there is none. */
  boolean take(InetAddress from) {
    if (!addresses.take(Source.of(from), ANSWER)) {
      return false;
    }
    boolean free = networks.take(network(from), ANSWER);
    if (!free) {
      addresses.give(Source.of(from), ANSWER);
    }
    return free;
  }

  /** Gives them back: the answer was right. */
  void give(InetAddress from) {
    addresses.give(Source.of(from), ANSWER);
    networks.give(network(from), ANSWER);
  }

  private static Source network(InetAddress from) {
    return new Source(AddressRange.ofSite(from).lowest());
  }
}
