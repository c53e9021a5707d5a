package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * What the domain is given instead of asking for it. Patterns match the beginning of {@code
 * owner.member(types)}.
 */
final class PurityRules {

  private static final Pattern CLOCK =
      Pattern.compile(
          "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
              + "|java\\.time\\..*\\.(now|systemDefault)"
              + "|java\\.time\\.(Clock|InstantSource)\\..*"
              + "|java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone|Timer)\\..*");

  private static final Pattern RANDOMNESS =
      Pattern.compile(
          "java\\.util\\.(Random|SplittableRandom|random\\..*)\\..*"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
              + "|java\\.security\\.SecureRandom\\..*"
              + "|java\\.lang\\.Math\\.random"
              + "|java\\.util\\.UUID\\.randomUUID"
              + "|java\\.util\\.Collections\\.shuffle"
              + "|io\\.vavr\\.collection\\..*\\.shuffle");

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "java\\.lang\\.System\\.(getenv|getProperty|getProperties|lineSeparator|exit|in\\b)"
              + "|java\\.lang\\.(Runtime|ProcessBuilder|ProcessHandle)\\..*"
              + "|java\\.util\\.Locale\\.getDefault");

  private static final Pattern CONSOLE =
      Pattern.compile("java\\.lang\\.System\\.(out|err)|.*\\.printStackTrace\\(\\)");

  /** Classes that can be started as a program. */
  private static final DescribedPredicate<JavaClass> PROGRAMS =
      DescribedPredicate.describe(
          "programs",
          type -> type.getMethods().stream().anyMatch(method -> method.getName().equals("main")));

  private PurityRules() {}

  static ArchRule noClock(Layout layout) {
    return inDomain(layout, CLOCK);
  }

  static ArchRule noRandomness(Layout layout) {
    return inDomain(layout, RANDOMNESS);
  }

  static ArchRule noEnvironment(Layout layout) {
    return inDomain(layout, ENVIRONMENT);
  }

  static ArchRule console(Layout layout) {
    DescribedPredicate<JavaClass> program =
        Packages.within(Vector.of(layout.composition())).and(PROGRAMS);
    return never(Packages.product(layout).and(DescribedPredicate.not(program)), CONSOLE);
  }

  private static ArchRule inDomain(Layout layout, Pattern members) {
    return never(Packages.domain(layout), members);
  }

  private static ArchRule never(DescribedPredicate<? super JavaClass> who, Pattern members) {
    return classes()
        .that(who)
        .should(
            Each.accessNot("access " + members, access -> matches(access.getTarget(), members)));
  }

  private static boolean matches(AccessTarget target, Pattern members) {
    return members.matcher(target.getFullName()).lookingAt();
  }
}
