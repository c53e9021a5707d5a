package no.meetat.cli.server;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.billing.text.Json;

/**
 * Whether this process takes calls.
 *
 * @param refusal why it refuses them; none while they are taken
 * @param warnings what an operator should look after though calls are taken
 */
record Health(Option<String> refusal, Seq<String> warnings) {

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  /** Of HTTP: warnings alone are no reason to send callers elsewhere. */
  int status() {
    return refusal.isEmpty() ? OK : UNAVAILABLE;
  }

  /** For people and scripts. */
  String line() {
    String word = refusal.map(why -> "refusing calls: " + why).getOrElse("taking calls");
    return word + warnings.map(warning -> "; warning: " + warning).mkString() + "\n";
  }

  /** For programs. */
  String json() {
    return Json.object(
            LinkedHashMap.of(
                "taking_calls", refusal.isEmpty(),
                "refusal", refusal.getOrElse(""),
                "warnings", warnings))
        + "\n";
  }
}
