package no.meetat.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions on each single thing a class does. */
final class Each {

  private Each() {}

  /** No dependency of the class is like this. */
  static ArchCondition<JavaClass> dependencyNot(String like, Predicate<Dependency> forbidden) {
    return not(
        like,
        JavaClass::getDirectDependenciesFromSelf,
        forbidden,
        dependency -> dependency.getDescription());
  }

  /** No call, reference or field access of the class is like this. */
  static ArchCondition<JavaClass> accessNot(String like, Predicate<JavaAccess<?>> forbidden) {
    return not(like, JavaClass::getAccessesFromSelf, forbidden, access -> access.getDescription());
  }

  /** None of the class's things is like this. */
  static <T> ArchCondition<JavaClass> not(
      String like,
      Function<JavaClass, Collection<? extends T>> things,
      Predicate<T> forbidden,
      Function<T, String> description) {
    return new ArchCondition<>("not " + like) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        things.apply(type).stream()
            .filter(forbidden)
            .map(thing -> SimpleConditionEvent.violated(thing, description.apply(thing)))
            .forEach(events::add);
      }
    };
  }
}
