package com.acme.billing;

import com.acme.cli.FirstCall;

/** What an adapter must not do, for the rules to find. */
class KnowsTheProgram {

  void run() {
    FirstCall.main(new String[0]);
  }
}
