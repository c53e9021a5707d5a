package no.meetat.architecture.planted.call;

import java.util.Locale;

/** The domain reads how the machine is set up. */
class AsksTheMachine {

  String variable() {
    return System.getenv().toString();
  }

  Object property() {
    return System.getProperties();
  }

  Locale language() {
    return Locale.getDefault();
  }

  int processors() {
    return Runtime.getRuntime().availableProcessors();
  }
}
