package no.meetat.billing.export;

import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** A file for other billing systems, as the store remembers it. */
@Value.Immutable
public interface ExportFile {

  /** Counts the files. */
  long seq();

  /** What it holds. */
  ExportKind kind();

  /** The extension of its name, which shows its format. */
  String extension();

  /** When its rows were chosen. */
  Instant dividedAt();

  /** None before it was made for the first time. */
  Option<Contents> contents();

  /** When it was in its place, complete; none before. */
  Option<Instant> writtenAt();

  /** Whether it was made before, and with other bytes. */
  default boolean differsFrom(Contents made) {
    return contents().exists(kept -> !kept.sha256().equals(made.sha256()));
  }
}
