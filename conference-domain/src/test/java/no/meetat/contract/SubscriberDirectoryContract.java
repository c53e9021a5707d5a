package no.meetat.contract;

import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.booking.SubscriberDirectory;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What every subscriber directory must do. */
public abstract class SubscriberDirectoryContract {

  protected abstract SubscriberDirectory directory();

  protected abstract void add(PhoneNumber number, String name);

  @Test
  void S10_only_the_operators_subscriptions_can_be_billed() {
    add(PAYER, "Acme AS");

    assertThat(directory().contains(PAYER)).isTrue();
    assertThat(directory().contains(OLA)).isFalse();
  }

  @Test
  void a_subscription_can_change_its_name() {
    add(PAYER, "Acme AS");
    add(PAYER, "Æmce ASA");

    assertThat(directory().contains(PAYER)).isTrue();
  }
}
