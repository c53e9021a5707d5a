package no.meetat.architecture.planted.charging;

import no.meetat.architecture.planted.billing.Ledger;
import no.meetat.architecture.planted.cli.Program;

/** The domain points outward. */
class KnowsAdapters {

  long adapter(Ledger ledger) {
    return ledger.entries();
  }

  void composition() {
    Program.main(new String[0]);
  }
}
