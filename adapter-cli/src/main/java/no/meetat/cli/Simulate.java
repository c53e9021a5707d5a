package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.meetat.simulator.player.Outcome;
import no.meetat.simulator.player.Simulation;
import no.meetat.simulator.script.Fault;
import no.meetat.simulator.script.Script;
import no.meetat.simulator.script.ScriptReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays call scripts, or random calls. */
@Command(
    name = "simulate",
    description =
        "Plays call scripts, or random calls, on virtual time and prints what happens and what it"
            + " costs.")
final class Simulate implements Callable<Integer> {
  /** How many wrong lines are told. */
  private static final int SHOWN_FAULTS = 20;

  private record Named(Path file, Script script) {}

  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** Scripts, or random calls. */
  private static final class What {
    @Parameters(
        arity = "1..*",
        paramLabel = "FILE.dial",
        description = "Scripts; each is played by itself.")
    private java.util.List<Path> files = java.util.List.of();

    @ArgGroup(exclusive = false)
    private @Nullable RandomCalls random;
  }

  Simulate(Options options) {
    this.options = options;
  }

  /** 0 when all is as expected, 1 when not, 2 when a script has a wrong line and none is played. */
  @Override
  public Integer call() {
    return Option.of(what.random).map(this::play).getOrElse(this::playScripts);
  }

  private int play(RandomCalls random) {
    PrintWriter out = spec.commandLine().getOut();
    int exitCode = random.play(out, spec.commandLine().getErr(), options.terminal().watched());
    out.flush();
    return exitCode;
  }

  private int playScripts() {
    Seq<Either<Seq<Fault>, Named>> read = Vector.ofAll(what.files).map(this::read);
    Seq<Fault> faults = read.flatMap(script -> script.swap().toOption()).flatMap(wrong -> wrong);
    return faults.isEmpty() ? play(read.flatMap(script -> script)) : refuse(faults);
  }

  private Either<Seq<Fault>, Named> read(Path file) {
    Seq<String> lines = TextFiles.lines(file, spec.commandLine());
    return ScriptReader.read(file.toString(), lines).map(script -> new Named(file, script));
  }

  private int refuse(Seq<Fault> faults) {
    faults.take(SHOWN_FAULTS).forEach(this::print);
    if (faults.size() > SHOWN_FAULTS) {
      spec.commandLine()
          .getErr()
          .println("and " + (faults.size() - SHOWN_FAULTS) + " more lines are wrong");
    }
    return ExitCode.WRONG_USAGE;
  }

  /** On one line; somebody who watches sees where it is. */
  private void print(Fault fault) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(fault);
    if (options.terminal().watched()) {
      err.println(fault.picture());
    }
  }

  private int play(Seq<Named> scripts) {
    boolean good = scripts.map(this::play).forAll(Outcome::isGood);
    return good ? ExitCode.DONE : ExitCode.NO;
  }

  private Outcome play(Named named) {
    PrintWriter out = spec.commandLine().getOut();
    if (what.files.size() > 1) {
      out.println("== " + named.file());
    }
    Outcome outcome = Simulation.play(named.script(), out, options.terminal().sheet());
    out.flush();
    return outcome;
  }
}
