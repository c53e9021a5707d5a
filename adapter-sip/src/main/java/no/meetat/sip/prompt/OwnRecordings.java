package no.meetat.sip.prompt;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * An operator's own recordings, which replace those shipped under the same path.
 *
 * @param clips by path, as {@code nb/Welcome.wav}
 * @param faults a line for each file that cannot be used: its path and why
 */
record OwnRecordings(Map<String, Clip> clips, Seq<String> faults) {

  /** None. */
  static final OwnRecordings NONE = new OwnRecordings(HashMap.empty(), Vector.empty());

  /** 2 minutes of 16-bit sound; longer files are refused. */
  private static final long MAX_OCTETS = 2_000_000;

  private static final int MAX_FILES = 2000;
  private static final int MAX_DEPTH = 2;

  /** All WAV files in a directory and its folders. */
  static OwnRecordings in(Path directory) {
    try (Stream<Path> files = Files.walk(directory, MAX_DEPTH)) {
      return of(
          files
              .filter(file -> file.toString().endsWith(".wav"))
              .sorted()
              .limit(MAX_FILES)
              .map(file -> Tuple.of(name(directory, file), read(file)))
              .collect(Vector.collector()));
    } catch (IOException failure) {
      return new OwnRecordings(HashMap.empty(), Vector.of(directory + " cannot be read"));
    }
  }

  private static OwnRecordings of(Vector<Tuple2<String, Either<String, Clip>>> read) {
    return new OwnRecordings(
        HashMap.ofEntries(
            read.flatMap(file -> file._2.toOption().map(clip -> Tuple.of(file._1, clip)))),
        read.flatMap(file -> file._2.swap().toOption().map(why -> file._1 + " " + why)));
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static Either<String, Clip> read(Path file) {
    try {
      return Files.size(file) > MAX_OCTETS
          ? Either.left("is longer than 2 MB")
          : WavFile.read(Files.readAllBytes(file));
    } catch (IOException failure) {
      return Either.left("cannot be read");
    }
  }
}
