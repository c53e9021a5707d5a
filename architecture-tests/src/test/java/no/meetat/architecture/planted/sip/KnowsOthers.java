package no.meetat.architecture.planted.sip;

import no.meetat.architecture.planted.billing.Ledger;
import no.meetat.architecture.planted.cli.Program;

/** An adapter knows another one, and who puts them together. */
class KnowsOthers {

  long adapter(Ledger ledger) {
    return ledger.entries();
  }

  void composition() {
    Program.main(new String[0]);
  }
}
