package no.meetat.cli.crash.judge;

import io.vavr.control.Option;
import no.meetat.cli.crash.judge.Violation.Kind;

/** Words a violation where something required is not so. */
final class Checks {

  private Checks() {}

  static Option<Violation> require(
      boolean holds, Kind kind, String what, CallLog call, CdrLine cdr) {
    return Option.when(
        !holds, () -> new Violation(kind, "%s %s; the caller: %s".formatted(cdr, what, call)));
  }
}
