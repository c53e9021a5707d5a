package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.Vector;

/** State that never changes; only the package of threads may replace one state by another. */
final class StateRules {

  /** Types whose values change; {@code java.util}'s collections do, as far as their types show. */
  private static final DescribedPredicate<JavaClass> CHANGING =
      DescribedPredicate.describe(
          "a type whose values change", type -> type.isArray() || isChanging(type));

  private static final Vector<Class<?>> CHANGING_TYPES =
      Vector.of(
          java.util.Collection.class,
          java.util.Map.class,
          java.util.Iterator.class,
          java.util.BitSet.class,
          java.util.Date.class,
          java.util.Calendar.class,
          java.util.concurrent.atomic.AtomicInteger.class,
          java.util.concurrent.atomic.AtomicLong.class,
          java.util.concurrent.atomic.AtomicReference.class,
          StringBuilder.class);

  private StateRules() {}

  static ArchRule finalFields(Layout layout) {
    return fields()
        .that()
        .areDeclaredInClassesThat(Packages.pureDomain(layout))
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal();
  }

  static ArchRule immutableTypes(Layout layout) {
    return noFields()
        .that()
        .areDeclaredInClassesThat(Packages.pureDomain(layout))
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .haveRawType(CHANGING);
  }

  private static boolean isChanging(JavaClass type) {
    return CHANGING_TYPES.exists(type::isAssignableTo);
  }
}
