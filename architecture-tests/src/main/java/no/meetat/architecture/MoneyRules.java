package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.OperatorInstruction;

/** Exactness: no binary floating point, neither declared nor called nor computed with (S34). */
final class MoneyRules {

  private static final Set<String> FLOATING =
      HashSet.of("float", "double", "java.lang.Float", "java.lang.Double");

  private static final Set<TypeKind> FLOATING_KINDS = HashSet.of(TypeKind.FLOAT, TypeKind.DOUBLE);

  private MoneyRules() {}

  static ArchRule noFloatingPoint(Layout layout) {
    return CompositeArchRule.of(noneDeclared(layout))
        .and(noneAccessed(layout))
        .and(noneComputed(layout));
  }

  private static ArchRule noneDeclared(Layout layout) {
    return classes()
        .that(Packages.domain(layout))
        .should(
            Each.<JavaMember>not(
                "declare floating point",
                JavaClass::getMembers,
                MoneyRules::isFloating,
                member -> member.getDescription() + " declares floating point"));
  }

  private static ArchRule noneAccessed(Layout layout) {
    return classes()
        .that(Packages.domain(layout))
        .should(Each.accessNot("access floating point", MoneyRules::isFloating));
  }

  private static ArchRule noneComputed(Layout layout) {
    return classes()
        .that(Packages.domain(layout))
        .should(Instructions.not("compute in floating point", MoneyRules::isFloating));
  }

  private static boolean isFloating(JavaAccess<?> access) {
    return access.getTarget().resolveMember().filter(MoneyRules::isFloating).isPresent();
  }

  private static boolean isFloating(JavaMember member) {
    return member.getAllInvolvedRawTypes().stream()
        .anyMatch(type -> FLOATING.contains(type.getBaseComponentType().getFullName()));
  }

  private static boolean isFloating(Instruction instruction) {
    return switch (instruction) {
      case ConstantInstruction constant -> FLOATING_KINDS.contains(constant.typeKind());
      case OperatorInstruction operator -> FLOATING_KINDS.contains(operator.typeKind());
      case ConvertInstruction convert -> FLOATING_KINDS.contains(convert.toType());
      default -> false;
    };
  }
}
