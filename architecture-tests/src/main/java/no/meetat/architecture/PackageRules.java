package no.meetat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.vavr.collection.Seq;

/** Which packages there are, and how they depend on each other. */
final class PackageRules {

  private PackageRules() {}

  /** Fails where there is no class. */
  static ArchRule someClass(Layout layout) {
    return classes().that(Packages.about(layout)).should(ArchCondition.from(alwaysTrue()));
  }

  static ArchRule knownPlace(Layout layout) {
    return classes()
        .that(Packages.about(layout))
        .should(ArchCondition.from(Packages.product(layout)));
  }

  static ArchRule noCycles(Layout layout) {
    return slices().assignedFrom(new OnePackageEach(layout)).should().beFreeOfCycles();
  }

  static ArchRule domainOrder(Layout layout) {
    return classes()
        .that(Packages.domain(layout))
        .should(
            Each.dependencyNot(
                "depend on an outer tier", dependency -> outward(layout, dependency)));
  }

  /** Whether it leads to another package of the domain that is not of an inner tier. */
  private static boolean outward(Layout layout, Dependency dependency) {
    Seq<String> from = Packages.partOf(layout, dependency.getOriginClass()).toVector();
    Seq<String> to = Packages.partOf(layout, dependency.getTargetClass()).toVector();
    return !from.equals(to)
        && to.exists(target -> tier(layout, target) >= tier(layout, from.head()));
  }

  /**
   * The number of the tier, from the innermost; a number below all others when it is not of the
   * domain.
   */
  private static int tier(Layout layout, String name) {
    return layout.domain().indexWhere(tier -> tier.contains(name));
  }

  private record OnePackageEach(Layout layout) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return Packages.partOf(layout, type).isDefined()
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "every package";
    }
  }
}
