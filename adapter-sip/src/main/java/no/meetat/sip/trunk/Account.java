package no.meetat.sip.trunk;

import no.meetat.sip.signalling.digest.Login;
import no.meetat.sip.signalling.message.SipUri;

/**
 * What is registered at a trunk (RFC 3261, section 10).
 *
 * @param aor the address of record, a {@code sip:} URI with a user
 * @param contact the user of our Contact, which the trunk's calls are addressed to
 * @param login who we are to a trunk that asks
 * @param expires the time asked for, in seconds
 */
public record Account(SipUri aor, String contact, Login login, int expires) {

  /** The longest time that is asked for, in seconds. */
  public static final int LONGEST = 86_400;
}
