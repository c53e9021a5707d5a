package no.meetat.architecture.switches;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler's own view of source files; what they use comes from the class path. */
final class Compiler {

  private static final List<String> OPTIONS =
      List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));

  private Compiler() {}

  /** The methods in which a case takes what others have left of a sealed type. */
  static Seq<String> catchAlls(Seq<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var sources = manager.getJavaFileObjectsFromPaths(files.asJava());
      return catchAlls(
          (JavacTask) compiler.getTask(null, manager, any -> {}, OPTIONS, null, sources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Seq<String> catchAlls(JavacTask task) throws IOException {
    var units = task.parse();
    task.analyze();
    CatchAlls catchAlls = new CatchAlls(Trees.instance(task), task.getTypes());
    units.forEach(unit -> catchAlls.scan(unit, null));
    return catchAlls.found();
  }
}
