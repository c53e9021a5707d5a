package no.meetat.architecture.rules;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/**
 * A Java file.
 *
 * @param name of its class
 * @param path from the project's folder
 */
public record SourceFile(String name, String path, String text) {

  private static final Pattern SECTION = Pattern.compile("^((?:_\\d{1,2})+)_");

  /** Whether a comment cites it. */
  boolean cites(Requirement requirement) {
    return requirement.citation().matcher(text).find();
  }

  /** The names of its tests, as sentences. */
  Seq<String> testsOf(Requirement requirement) {
    return Iterator.ofAll(requirement.test().matcher(text).results().iterator())
        .map(test -> sentence(test.group(1)))
        .toVector();
  }

  /** A name may begin with the number of a section. */
  private static String sentence(String name) {
    return SECTION
        .matcher(name)
        .replaceFirst(number -> number.group(1).substring(1).replace('_', '.') + ": ")
        .replace('_', ' ')
        .strip();
  }
}
