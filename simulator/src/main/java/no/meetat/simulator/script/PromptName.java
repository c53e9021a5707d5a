package no.meetat.simulator.script;

import io.vavr.collection.Array;
import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.prompt.Prompt;

/**
 * A prompt as a script names it, with its number or keys or without: {@code ParticipantCount(3)},
 * {@code KeyHelp(#2)}, {@code ParticipantCount}.
 */
public record PromptName(String written) {
  private static final Pattern NAME =
      Pattern.compile("(?<name>\\w+)(?<number>\\(([\\d*#A-D]{1,9})\\))?");

  /** The prompt's name, or what is wrong with the word. */
  public static Either<String, PromptName> parse(String written) {
    Matcher word = NAME.matcher(written);
    if (!word.matches() || !Prompt.names().contains(word.group("name"))) {
      return Either.left(
          "unknown prompt `" + written + "`" + Suggestion.of(written, Prompt.names()));
    }
    return word.group("number") == null || isNumbered(word.group("name"))
        ? Either.right(new PromptName(written))
        : Either.left("`" + written + "`: this prompt has no number");
  }

  /** Whether this prompt is meant; any number will do where none is written. */
  public boolean matches(Prompt prompt) {
    return written.equals(prompt.name()) || written.equals(prompt.label());
  }

  private static boolean isNumbered(String name) {
    return Array.of(Prompt.class.getPermittedSubclasses())
        .exists(prompt ->
            prompt.getSimpleName().equals(name) && prompt.getRecordComponents().length > 0);
  }

  @Override
  public String toString() {
    return written;
  }
}
