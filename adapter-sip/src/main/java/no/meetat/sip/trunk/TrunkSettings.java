package no.meetat.sip.trunk;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import no.meetat.sip.signalling.message.SipUri;

/**
 * A peer that we send requests to.
 *
 * @param name of the peer
 * @param servers where they go, in the order in which they are tried; one to {@link #MOST_SERVERS}
 * @param optionsEvery how often each is asked whether it answers; none where it is not asked
 * @param account what is registered there; none where nothing is
 */
public record TrunkSettings(
    String name, Vector<SipUri> servers, Option<Duration> optionsEvery, Option<Account> account) {

  /** Servers of one trunk. */
  public static final int MOST_SERVERS = 16;

  /** Whether anything is to be sent there. */
  boolean isActive() {
    return optionsEvery.isDefined() || account.isDefined();
  }
}
