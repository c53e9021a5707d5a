package no.meetat.booking;

import no.meetat.number.PhoneNumber;

/** Driven port: the operator's subscriptions (S10). */
public interface SubscriberDirectory {

  /** Whether the number is a subscription of the operator's and can be billed. */
  boolean contains(PhoneNumber number);
}
