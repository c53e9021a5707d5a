package no.meetat.cli;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.Console;
import java.util.Locale;

/** Asks the person at the terminal. */
@FunctionalInterface
interface Questions {

  /** In English and Norwegian. */
  Set<String> YES = HashSet.of("y", "yes", "j", "ja");

  /** Whether the answer is yes; none where nobody is at a terminal. */
  Option<Boolean> ask(String question);

  /** Asks at the terminal of this process, where both its ends are one. */
  static Questions atTerminal() {
    return question ->
        Option.of(System.console())
            .filter(Console::isTerminal)
            .map(console -> console.readLine("%s [y/N] ", question))
            .map(Questions::isYes);
  }

  private static boolean isYes(String answer) {
    return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
