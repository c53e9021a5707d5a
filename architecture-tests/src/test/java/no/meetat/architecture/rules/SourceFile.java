package no.meetat.architecture.rules;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A Java file.
 *
 * @param name of its class
 * @param path from the project's folder
 */
public record SourceFile(String name, String path, String text) {

  private static final Pattern TEST = Pattern.compile("void ((?:S\\d+_)+)(\\w+)\\(");

  /** Whether a comment cites the rule: {@code (S23)}, {@code (S21 to S26)} only by its ends. */
  boolean cites(ServiceRule rule) {
    return Pattern.compile("\\(S[^()]*\\b" + rule.number() + "\\b|\\(" + rule.number() + "\\b")
        .matcher(text)
        .find();
  }

  /** The names of the tests of the rule, as sentences. */
  Seq<String> testsOf(ServiceRule rule) {
    return Iterator.ofAll(TEST.matcher(text).results().iterator())
        .filter(test -> test.group(1).contains(rule.number() + "_"))
        .map(SourceFile::sentence)
        .toVector();
  }

  private static String sentence(MatchResult test) {
    return test.group(2).replace('_', ' ');
  }
}
