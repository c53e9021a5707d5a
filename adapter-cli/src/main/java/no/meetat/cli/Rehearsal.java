package no.meetat.cli;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;

/**
 * Runs several commands in one process, each set off by {@code --}, so that the JVM can remember
 * the classes they load (JEP 514). The launcher does so once after a build.
 */
final class Rehearsal {
  private static final String SEPARATOR = "--";

  private Rehearsal() {}

  public static void main(String[] arguments) {
    commands(Array.of(arguments)).forEach(Rehearsal::run);
  }

  private static Seq<Seq<String>> commands(Seq<String> words) {
    Seq<String> command = words.takeUntil(SEPARATOR::equals);
    Seq<String> rest = words.drop(command.size() + 1);
    return rest.isEmpty() ? Array.of(command) : commands(rest).prepend(command);
  }

  private static void run(Seq<String> command) {
    MeetAt.commandLine().execute(command.toJavaArray(String[]::new));
  }
}
