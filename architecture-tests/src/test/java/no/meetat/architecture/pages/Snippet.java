package no.meetat.architecture.pages;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A file that a page shows. */
record Snippet(String source) {

  private static final Pattern TYPE = Pattern.compile("(?m)^[a-z ]*(?:class|interface) (\\w+)");

  /** The name of the type in it; empty when it has none, and is no file. */
  String type() {
    Matcher found = TYPE.matcher(source);
    return found.find() ? found.group(1) : "";
  }

  /** What the compiler says about it. */
  Seq<String> errors(Path output) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    var _ = compiler.getTask(null, null, said, options(output), null, List.of(file())).call();
    return Vector.ofAll(said.getDiagnostics())
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(error -> type() + ":" + error.getLineNumber() + " " + error.getMessage(Locale.ROOT));
  }

  private static List<String> options(Path output) {
    String classes = System.getProperty("java.class.path");
    return List.of("-proc:none", "-d", output.toString(), "-classpath", classes);
  }

  private JavaFileObject file() {
    URI name = URI.create("string:///" + type() + ".java");
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
