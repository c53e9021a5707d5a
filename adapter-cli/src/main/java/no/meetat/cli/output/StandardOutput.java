package no.meetat.cli.output;

import io.vavr.control.Option;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Standard output in UTF-8, which knows why it could not be written. */
public final class StandardOutput extends PrintWriter {

  /** What a reader such as {@code head} leaves behind when it has read enough (EPIPE). */
  private static final String READER_HAS_LEFT = "Broken pipe";

  private final Watched watched;

  private StandardOutput(Watched watched) {
    super(new BufferedWriter(new OutputStreamWriter(watched, StandardCharsets.UTF_8)));
    this.watched = watched;
  }

  /** The output of this process. */
  public static StandardOutput ofProcess() {
    return to(new FileOutputStream(FileDescriptor.out));
  }

  /** An output that ends up there. */
  public static StandardOutput to(OutputStream out) {
    return new StandardOutput(new Watched(out));
  }

  /**
   * Writes what is held back; returns why some of all was lost, other than to a reader who left.
   */
  public Option<String> fault() {
    return checkError()
        ? Option.of(watched.failure).filter(why -> !why.equals(READER_HAS_LEFT))
        : Option.none();
  }

  private static final class Watched extends FilterOutputStream {
    private @Nullable String failure;

    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
