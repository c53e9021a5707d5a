package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Who may know whom. */
final class DependencyRules {

  /** The language without reflection, files, network and logs; annotations; and Vavr. */
  private static final Seq<String> LANGUAGE =
      Vector.of(
          "java.lang",
          "java.lang.annotation",
          "java.math",
          "java.time..",
          "java.util",
          "java.util.concurrent..",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "io.vavr..",
          "org.immutables..",
          "org.jspecify.annotations");

  private DependencyRules() {}

  static ArchRule domainKnowsNoAdapter(Layout layout) {
    return noClasses()
        .that(Packages.domain(layout))
        .should()
        .dependOnClassesThat(Packages.within(layout.adapters().append(layout.composition())));
  }

  static ArchRule adaptersKnowOnlyTheDomain(Layout layout) {
    Seq<String> outside = layout.adapters().append(layout.composition());
    return classes()
        .that(Packages.within(layout.adapters()))
        .should(
            Each.dependencyNot(
                "depend on another adapter",
                dependency -> betweenParts(layout, outside, dependency)));
  }

  private static boolean betweenParts(Layout layout, Seq<String> parts, Dependency dependency) {
    return Packages.partOf(layout, dependency.getTargetClass())
        .filter(parts::contains)
        .exists(target -> !Packages.partOf(layout, dependency.getOriginClass()).contains(target));
  }

  static ArchRule domainUsesOnlyTheLanguage(Layout layout) {
    Seq<String> own = layout.domainPackages().map(name -> name + "..");
    return classes()
        .that(Packages.domain(layout))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(LANGUAGE.appendAll(own).toJavaArray(String[]::new));
  }

  static ArchRule technologiesStayInTheirPlace(Layout layout) {
    return classes()
        .that(Packages.product(layout))
        .should(
            Each.dependencyNot(
                "depend on another's library", dependency -> isAnothers(layout, dependency)));
  }

  private static boolean isAnothers(Layout layout, Dependency dependency) {
    return layout
        .technologies()
        .filter(technology -> Packages.contains(technology._1, dependency.getTargetClass()))
        .map(Tuple2::_2)
        .exists(place -> !Packages.contains(place, dependency.getOriginClass()));
  }
}
