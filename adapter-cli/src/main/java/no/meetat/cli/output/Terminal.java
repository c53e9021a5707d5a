package no.meetat.cli.output;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.util.function.Function;
import no.meetat.simulator.text.Ink;
import no.meetat.simulator.text.Sheet;

/**
 * What the output of a command is shown on.
 *
 * @param sheet of standard output
 * @param watched whether somebody sees standard error as it is written
 * @param coloured whether standard error shows colours
 */
public record Terminal(Sheet sheet, boolean watched, boolean coloured) {

  /** Files and pipes. */
  public static final Terminal NONE = new Terminal(Sheet.ENDLESS, false, false);

  /** Where a terminal does not say how wide it is. */
  private static final int USUAL_WIDTH = 80;

  /**
   * Set by the launcher where standard output is a terminal; Java cannot ask without native code.
   */
  private static final String COLUMNS = "meetat.stdout.columns";

  /** Set by the launcher where standard error is a terminal. */
  private static final String WATCHED = "meetat.stderr.terminal";

  /** That of this process. */
  public static Terminal ofProcess() {
    return of(name -> Option.of(System.getProperty(name)), name -> Option.of(System.getenv(name)));
  }

  /** As the launcher and the environment say. */
  static Terminal of(
      Function<String, Option<String>> properties, Function<String, Option<String>> environment) {
    boolean watched = properties.apply(WATCHED).isDefined();
    boolean colours =
        environment.apply("NO_COLOR").forAll(String::isEmpty)
            && !environment.apply("TERM").contains("dumb");
    Sheet sheet =
        properties
            .apply(COLUMNS)
            .map(columns -> new Sheet(width(columns), colours))
            .getOrElse(Sheet.ENDLESS);
    return new Terminal(sheet, watched, watched && colours);
  }

  private static int width(String columns) {
    return Try.of(() -> Integer.parseInt(columns)).filter(any -> any > 0).getOrElse(USUAL_WIDTH);
  }

  /** Whether standard output is a terminal. */
  public boolean showsOutput() {
    return !sheet.equals(Sheet.ENDLESS);
  }

  /** The text as it is written to standard error. */
  public String ink(Ink ink, String text) {
    return coloured ? ink.on(text) : text;
  }
}
