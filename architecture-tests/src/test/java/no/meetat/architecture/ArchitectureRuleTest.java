package no.meetat.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule finds what is planted, nothing else, and never passes for want of classes. */
class ArchitectureRuleTest {

  private static final JavaClasses NONE = new ClassFileImporter().importClasses();

  @ParameterizedTest
  @EnumSource
  void names_every_planted_violation(ArchitectureRule rule) {
    Seq<String> report = report(rule);
    assertThat(Planted.violationsOf(rule).reject(culprit -> report.exists(names(culprit))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void blames_nobody_else(ArchitectureRule rule) {
    Seq<Predicate<String>> expected = Planted.violationsOf(rule).map(ArchitectureRuleTest::names);
    assertThat(report(rule).reject(line -> expected.exists(culprit -> culprit.test(line))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fails_where_there_is_nothing_to_check(ArchitectureRule rule) {
    assertThatThrownBy(() -> rule.on(Planted.LAYOUT).check(NONE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  private static Seq<String> report(ArchitectureRule rule) {
    return Vector.ofAll(
        rule.on(Planted.LAYOUT).evaluate(Planted.CLASSES).getFailureReport().getDetails());
  }

  /** The report writes {@code <full.Name>} or {@code <full.Name(types)>}. */
  private static Predicate<String> names(String culprit) {
    return Pattern.compile("<" + Pattern.quote(culprit) + "[>(]").asPredicate();
  }
}
