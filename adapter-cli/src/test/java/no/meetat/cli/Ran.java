package no.meetat.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import no.meetat.cli.output.Terminal;
import picocli.CommandLine;

/** A command that was run in this process, and what came of it. */
record Ran(int exitCode, String out, String err) {

  static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine meetat =
        MeetAt.commandLine(Terminal.NONE).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Ran(meetat.execute(arguments), out.toString(), err.toString());
  }
}
