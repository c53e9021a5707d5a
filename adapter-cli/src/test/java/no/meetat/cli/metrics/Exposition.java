package no.meetat.cli.metrics;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code /metrics} answers, read strictly by the text format of Prometheus, version 0.0.4: a
 * HELP and a TYPE line before the samples of each name, and no name twice.
 *
 * @param families in their order
 */
public record Exposition(Seq<Family> families) {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (.+)");
  private static final Pattern TYPE = Pattern.compile("# TYPE (" + NAME + ") ([a-z]+)");
  private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")(?:\\{(.*)})? (\\S+)");
  private static final String LABEL = "([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\[\"\\\\n])*)\"";
  private static final Pattern LABELS = Pattern.compile("(?:" + LABEL + "(?:,|$))*");
  private static final Pattern ONE_LABEL = Pattern.compile(LABEL);

  private static final Exposition EMPTY = new Exposition(Vector.empty());

  /** Reads it; fails at the first line that is wrong. */
  public static Exposition parse(String text) {
    if (!text.endsWith("\n")) {
      throw new AssertionError("the last line does not end");
    }
    return Vector.ofAll(text.lines()).foldLeft(EMPTY, Exposition::read);
  }

  /** The one with this name. */
  public Family family(String name) {
    return families
        .find(family -> family.name().equals(name))
        .getOrElseThrow(() -> new AssertionError("there is no " + name));
  }

  private Exposition read(String line) {
    if (line.startsWith("# HELP ")) {
      return begin(matched(HELP, line));
    }
    return line.startsWith("# TYPE ")
        ? type(matched(TYPE, line))
        : sample(line, matched(SAMPLE, line));
  }

  private static MatchResult matched(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      throw new AssertionError("no line of the format: " + line);
    }
    return matcher.toMatchResult();
  }

  private Exposition begin(MatchResult help) {
    if (families.exists(family -> family.name().equals(help.group(1)))) {
      throw new AssertionError(help.group(1) + " comes twice");
    }
    return new Exposition(
        families.append(new Family(help.group(1), "", help.group(2), Vector.empty())));
  }

  private Exposition type(MatchResult type) {
    Family last = families.last();
    if (!last.name().equals(type.group(1)) || !last.type().isEmpty()) {
      throw new AssertionError("no TYPE is expected for " + type.group(1));
    }
    return replace(new Family(last.name(), type.group(2), last.help(), Vector.empty()));
  }

  private Exposition sample(String line, MatchResult sample) {
    Family last = families.last();
    if (!last.owns(sample.group(1))) {
      throw new AssertionError("not of " + last.name() + ": " + line);
    }
    Map<String, String> labels =
        sample.group(2) == null ? HashMap.empty() : labels(sample.group(2));
    return replace(last.with(new Family.Sample(sample.group(1), labels, value(sample.group(3)))));
  }

  private Exposition replace(Family last) {
    return new Exposition(families.init().append(last));
  }

  private static Map<String, String> labels(String text) {
    MatchResult _ = matched(LABELS, text);
    return Vector.ofAll(ONE_LABEL.matcher(text).results())
        .toMap(label -> label.group(1), label -> label.group(2));
  }

  private static double value(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
