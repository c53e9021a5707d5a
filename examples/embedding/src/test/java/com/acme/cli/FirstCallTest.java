package com.acme.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.billing.Ledger;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;

class FirstCallTest {

  @Test
  void a_minute_of_the_moderator_is_owed_by_the_owner_of_the_code() {
    Ledger ledger = new Ledger();
    FirstCall.hold(ledger);

    assertThat(ledger.owedBy(new PhoneNumber("+4723000000"))).hasToString("2.5500 NOK");
  }
}
