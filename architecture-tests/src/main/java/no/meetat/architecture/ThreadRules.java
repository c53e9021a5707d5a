package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.lang.classfile.instruction.MonitorInstruction;

/** Where threads may be. */
final class ThreadRules {

  private static final String THREADS =
      "java\\.util\\.concurrent\\..*"
          + "|java\\.lang\\.(Thread|ThreadGroup|ThreadLocal|InheritableThreadLocal|ScopedValue).*"
          + "|java\\.util\\.Timer.*";

  private ThreadRules() {}

  static ArchRule onlyInTheirPackage(Layout layout) {
    return CompositeArchRule.of(noThreads(layout))
        .and(noSynchronizedMethods(layout))
        .and(noSynchronizedBlocks(layout))
        .and(noVolatileFields(layout));
  }

  private static ArchRule noThreads(Layout layout) {
    return noClasses()
        .that(Packages.pureDomain(layout))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(THREADS);
  }

  private static ArchRule noSynchronizedMethods(Layout layout) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat(Packages.pureDomain(layout))
        .should()
        .haveModifier(JavaModifier.SYNCHRONIZED);
  }

  private static ArchRule noSynchronizedBlocks(Layout layout) {
    return classes()
        .that(Packages.pureDomain(layout))
        .should(Instructions.not("lock", MonitorInstruction.class::isInstance));
  }

  private static ArchRule noVolatileFields(Layout layout) {
    return noFields()
        .that()
        .areDeclaredInClassesThat(Packages.pureDomain(layout))
        .should()
        .haveModifier(JavaModifier.VOLATILE);
  }
}
