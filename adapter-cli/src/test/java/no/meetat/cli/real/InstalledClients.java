package no.meetat.cli.real;

import io.vavr.collection.Vector;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests of clients that are not there; a build server ({@code CI}) has all, or fails. */
final class InstalledClients implements ExecutionCondition {

  private static final String SYSTEM_PROGRAMS = "/usr/sbin";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    Vector<String> missing =
        test.getElement()
            .map(element -> element.getAnnotation(Needs.class))
            .map(needs -> Vector.of(needs.value()).reject(InstalledClients::isThere))
            .orElse(Vector.empty());
    return missing.isEmpty() || System.getenv("CI") != null
        ? ConditionEvaluationResult.enabled("clients are there, or must be")
        : ConditionEvaluationResult.disabled("not installed: " + missing.mkString(", "));
  }

  private static boolean isThere(String program) {
    return Vector.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .append(SYSTEM_PROGRAMS)
        .exists(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
