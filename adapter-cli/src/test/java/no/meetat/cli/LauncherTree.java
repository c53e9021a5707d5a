package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A tree with the launcher and something built.
 *
 * @param path its top
 */
record LauncherTree(Path path) {

  private static final Path LAUNCHER = Path.of("..", "meetat");
  private static final Vector<String> MODULES =
      Vector.of(
          "conference-domain",
          "simulator",
          "adapter-sip",
          "adapter-billing",
          "adapter-invoice",
          "adapter-cli");

  /** One whose jar is empty. */
  static LauncherTree plant(Path path) throws IOException {
    LauncherTree tree = new LauncherTree(path);
    Files.createFile(path.resolve("pom.xml"));
    for (String module : MODULES) {
      Files.createDirectories(path.resolve(module).resolve("src/main"));
      Files.createFile(path.resolve(module).resolve("pom.xml"));
    }
    Files.writeString(tree.source(), "class Rule {}");
    Files.createDirectories(tree.target().resolve("lib"));
    Files.createFile(tree.jar());
    Files.copy(LAUNCHER, path.resolve("meetat"), StandardCopyOption.COPY_ATTRIBUTES);
    return tree;
  }

  /** A source file. */
  Path source() {
    return path.resolve("simulator/src/main/Rule.java");
  }

  /** What the launcher runs. */
  Path jar() {
    return target().resolve("meetat.jar");
  }

  /** Where it is built. */
  Path target() {
    return path.resolve("adapter-cli/target");
  }

  /** A script that can be run. */
  void program(String name, String script) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    assertThat(Files.writeString(file, script).toFile().setExecutable(true)).isTrue();
  }

  /** The launcher with these arguments, by the Java in that folder. */
  ProcessBuilder launcher(Path javaHome, String... arguments) {
    ProcessBuilder launcher =
        new ProcessBuilder(Array.of(arguments).prepend(path.resolve("meetat").toString()).asJava());
    launcher.environment().put("JAVA_HOME", javaHome.toString());
    return launcher.redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
