package no.meetat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What ArchUnit does not see: the instructions inside methods. */
final class Instructions {

  /** One instruction, and where it is. */
  private record Place(JavaClass type, MethodModel method, Instruction instruction) {

    String description() {
      return "Method <%s.%s> has instruction %s in (%s)"
          .formatted(
              type.getFullName(),
              method.methodName().stringValue(),
              instruction.opcode(),
              type.getSimpleName());
    }
  }

  private Instructions() {}

  /** No instruction of the class's methods is like this. */
  static ArchCondition<JavaClass> not(String like, Predicate<Instruction> forbidden) {
    return Each.not(
        like, Instructions::of, place -> forbidden.test(place.instruction()), Place::description);
  }

  private static List<Place> of(JavaClass type) {
    return ClassFile.of().parse(bytes(type)).methods().stream()
        .flatMap(method -> instructions(method).map(found -> new Place(type, method, found)))
        .toList();
  }

  private static Stream<Instruction> instructions(MethodModel method) {
    return method.code().stream()
        .flatMap(CodeModel::elementStream)
        .filter(Instruction.class::isInstance)
        .map(Instruction.class::cast);
  }

  private static byte[] bytes(JavaClass type) {
    try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the class file of " + type.getFullName(), e);
    }
  }
}
