package no.meetat.billing.export;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * A file for other billing systems, as the store remembers it.
 *
 * @param seq counts the files
 * @param kind what it holds
 * @param extension of its name, which tells its format
 * @param dividedAt when its rows were chosen
 * @param contents none before it was made for the first time
 * @param writtenAt when it was in its place, complete; none before
 */
public record ExportFile(
    long seq,
    ExportKind kind,
    String extension,
    Instant dividedAt,
    Option<Contents> contents,
    Option<Instant> writtenAt) {

  /** Whether it was made before, and with other bytes. */
  public boolean differsFrom(Contents made) {
    return contents.exists(kept -> !kept.sha256().equals(made.sha256()));
  }
}
