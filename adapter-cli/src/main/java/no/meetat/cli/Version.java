package no.meetat.cli;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

  /** Written by the build where there is a repository, and by {@code git archive}. */
  private static final String COMMIT = "commit";

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{7,40}(?:-dirty)?");

  @Override
  public String[] getVersion() throws IOException {
    Package jar = Version.class.getPackage();
    return new String[] {
      "MeetAt "
          + Option.of(jar.getImplementationVersion()).getOrElse("of an unpackaged build")
          + ", "
          + commit()
          + ", Java "
          + Runtime.version()
    };
  }

  private static String commit() throws IOException {
    try (InputStream kept =
        Objects.requireNonNull(Version.class.getResourceAsStream(COMMIT), COMMIT)) {
      return commit(new String(kept.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  static String commit(String kept) {
    return Option.some(kept.strip())
        .filter(NAME.asMatchPredicate())
        .map(name -> "commit " + name)
        .getOrElse("unknown commit");
  }
}
