package no.meetat.simulator.script;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import no.meetat.control.Controls;
import no.meetat.dtmf.DigitMapFault;
import no.meetat.dtmf.Key;

/** What keys mean in a script: the service's own table, and the script's entries over it (S26). */
final class ScriptControls {
  private ScriptControls() {}

  static Controls of(Seq<Line<Statement>> lines) {
    return Line.of(Statement.Binding.class, lines)
        .foldLeft(
            Controls.DEFAULT, (table, line) -> bind(table, line.statement()).getOrElse(table));
  }

  static Seq<Wrong> areUnambiguous(Seq<Line<Statement>> lines) {
    Seq<Line<Statement.Binding>> bindings = Line.of(Statement.Binding.class, lines);
    Seq<Controls> before =
        bindings.scanLeft(
            Controls.DEFAULT, (table, line) -> bind(table, line.statement()).getOrElse(table));
    return bindings.zip(before).flatMap(pair -> wrong(pair._1, pair._2));
  }

  private static Seq<Wrong> wrong(Line<Statement.Binding> line, Controls before) {
    return bind(before, line.statement())
        .fold(fault -> Array.of(line.wrong(fault.reason())), any -> Array.empty());
  }

  private static Either<DigitMapFault, Controls> bind(Controls table, Statement.Binding binding) {
    return table.bind(binding.role(), Key.symbols(binding.keys()), binding.control());
  }
}
