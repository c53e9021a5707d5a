package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Names that would fit anything. */
final class NamingRules {

  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Manager|Service|Helper|Utils?|Context|Impl|Port)");

  private static final Pattern PREFIX = Pattern.compile("I[A-Z].*");

  private NamingRules() {}

  static ArchRule sayWhatItIs(Layout layout) {
    return noClasses().that(Packages.product(layout)).should(ArchCondition.from(named(EMPTY_WORD)));
  }

  static ArchRule noPrefix(Layout layout) {
    return noClasses()
        .that(Packages.product(layout))
        .and()
        .areInterfaces()
        .should(ArchCondition.from(named(PREFIX)));
  }

  private static DescribedPredicate<JavaClass> named(Pattern name) {
    return DescribedPredicate.describe(
        "be named " + name, type -> name.matcher(type.getSimpleName()).matches());
  }
}
