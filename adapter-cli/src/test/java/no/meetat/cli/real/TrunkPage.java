package no.meetat.cli.real;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The examples of docs/trunk.md.
 *
 * @param here what stands on this machine for what the page names
 */
record TrunkPage(Seq<Tuple2<String, String>> here) {

  private static final Path PAGE = Path.of("../docs/trunk.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```\\n(.*?)^```");

  /** What telephones on this machine are given. */
  static TrunkPage ofTelephones() {
    return new TrunkPage(Vector.of(Tuple.of("192.0.2.10", "127.0.0.1")));
  }

  /** The example that begins so. */
  String example(String beginning) throws IOException {
    String example =
        Vector.ofAll(EXAMPLE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
            .find(text -> text.startsWith(beginning))
            .get();
    return here.foldLeft(example, (text, name) -> text.replace(name._1, name._2));
  }
}
