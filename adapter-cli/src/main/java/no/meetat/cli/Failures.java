package no.meetat.cli;

import io.vavr.collection.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How commands fail: one line on standard error, and a stack trace only when asked for. */
final class Failures {
  private static final Pattern CONSTANTS =
      Pattern.compile("one of \\[([A-Z_, ]+)](?: \\(case-insensitive\\))?");

  /** What picocli says in a programmer's words, and what people say. */
  private static final LinkedHashMap<Pattern, String> WORDS =
      LinkedHashMap.of(
              "^Error: ", "",
              "^Missing required argument \\(specify one of these\\): ",
                  "One of these is missing: ",
              "is not (a long|an int)\\b", "is not a whole number",
              "positional parameter at index \\d+ \\((.+?)\\)", "$1",
              "^Unmatched arguments? (at|from) index \\d+: ",
                  "There is no such command or argument: ")
          .mapKeys(Pattern::compile);

  private Failures() {}

  static CommandLine reportedBy(CommandLine meetat, Options options) {
    return meetat
        .setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong, options))
        .setExecutionExceptionHandler(
            (failure, command, arguments) -> systemFailed(failure, command, options));
  }

  private static int wrongUsage(ParameterException wrong, Options options) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (wrong instanceof WrongSettings settings) {
      Complaint.print(command.getCommandSpec(), settings.lines());
    } else {
      String line = line(wrong) + suggestion(wrong);
      command.getErr().println(name + ": " + line + " (`" + name + " --help` tells more)");
    }
    return explain(wrong, command, options, ExitCode.WRONG_USAGE);
  }

  private static String suggestion(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? ": did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?"
        : "";
  }

  private static int systemFailed(Exception failure, CommandLine command, Options options) {
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + line(failure) + " (--verbose tells more)");
    return explain(failure, command, options, ExitCode.SYSTEM_FAILED);
  }

  private static int explain(
      Exception failure, CommandLine command, Options options, int exitCode) {
    if (options.verbose()) {
      failure.printStackTrace(command.getErr());
    }
    return exitCode;
  }

  private static String line(Exception failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : written(message.strip().replaceAll("\\R+\\s*", "; "));
  }

  /** Words as people write them: picocli names the constants, in capitals. */
  private static String written(String message) {
    String lowered =
        CONSTANTS
            .matcher(message)
            .replaceAll(found -> "one of " + found.group(1).toLowerCase(Locale.ROOT));
    return WORDS.foldLeft(lowered, (text, words) -> words._1.matcher(text).replaceAll(words._2));
  }
}
