package no.meetat.billing.imports;

import java.nio.file.Path;

/**
 * Why a file was refused. Nothing of it was kept. The reason names the column and never repeats the
 * cell: it may hold a code.
 *
 * @param file which file
 * @param line which line, from 1; 0 when it is about the whole file
 * @param reason what is wrong
 */
public record ImportFault(Path file, long line, String reason) {

  /** One line: {@code meetings.csv:17: the pin is missing}. */
  public String message() {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }
}
