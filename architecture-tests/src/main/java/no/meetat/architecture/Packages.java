package no.meetat.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Generated;

/** Which classes are in which packages; a package means its sub-packages too. */
final class Packages {

  /** What Immutables generates: builders change, and shims hold values not yet computed. */
  private static final DescribedPredicate<JavaClass> GENERATED =
      JavaClass.Predicates.belongTo(CanBeAnnotated.Predicates.annotatedWith(Generated.class));

  private Packages() {}

  static boolean contains(String name, JavaClass type) {
    return (type.getPackageName() + ".").startsWith(name + ".");
  }

  /** Classes in any of these packages. */
  static DescribedPredicate<JavaClass> within(Seq<String> names) {
    return DescribedPredicate.describe(
        "reside in " + names.mkString(", "), type -> names.exists(name -> contains(name, type)));
  }

  /** Classes of any part of the product. */
  static DescribedPredicate<JavaClass> product(Layout layout) {
    return within(layout.packages()).as("the product");
  }

  /** Classes of the domain. */
  static DescribedPredicate<JavaClass> domain(Layout layout) {
    return within(layout.domainPackages()).as("the domain");
  }

  /** Classes of the domain that are written by hand and are not in its package of threads. */
  static DescribedPredicate<JavaClass> pureDomain(Layout layout) {
    return domain(layout)
        .and(DescribedPredicate.not(within(Vector.of(layout.threads()))))
        .and(DescribedPredicate.not(GENERATED))
        .as("the domain without threads");
  }

  /** The package of the layout that has the class; none when it is outside all. */
  static Option<String> partOf(Layout layout, JavaClass type) {
    return layout.packages().find(name -> contains(name, type));
  }
}
