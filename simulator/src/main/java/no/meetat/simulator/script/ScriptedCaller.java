package no.meetat.simulator.script;

import static no.meetat.simulator.script.Grammar.choice;
import static no.meetat.simulator.script.Grammar.optional;

import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.number.PhoneNumber;

/** What the network says of a scripted caller (S3): {@code from}, {@code claiming}, {@code via}. */
final class ScriptedCaller {

  /** A caller who claims a number and comes by no trunk is somewhere else (RFC 5737). */
  private static final Origin ELSEWHERE = new Origin.Stranger("192.0.2.1", "192.0.2.0/24");

  private static final Grammar<Option<String>> VIA = optional("via", Words.NAME);

  static final Grammar<Caller> GRAMMAR =
      choice(
          "`from NUMBER`, `from nobody` or `claiming NUMBER`",
          LinkedHashMap.of(
              "from", Words.CALLER_NUMBER.and(VIA, ScriptedCaller::known),
              "claiming", Words.NUMBER.and(VIA, ScriptedCaller::claiming)));

  private ScriptedCaller() {}

  private static Caller known(Option<PhoneNumber> number, Option<String> trunk) {
    Origin origin = trunk.map(ScriptedCaller::peer).getOrElse(Origin.Peer.UNNAMED);
    return new Caller(number, Option.none(), Line.UNKNOWN, origin, false);
  }

  private static Caller claiming(PhoneNumber number, Option<String> trunk) {
    return Caller.claiming(number, trunk.map(ScriptedCaller::peer).getOrElse(ELSEWHERE));
  }

  private static Origin peer(String name) {
    return new Origin.Peer(name, true);
  }
}
