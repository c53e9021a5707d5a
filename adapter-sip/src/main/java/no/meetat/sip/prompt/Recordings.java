package no.meetat.sip.prompt;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;

/** The recordings that ship with MeetAt, on the class path. */
final class Recordings {

  private static final String ROOT = "/prompts/";

  private Recordings() {}

  /** The recording with this path, as {@code nb/Welcome.wav}, or why there is none. */
  static Either<String, Clip> read(String path) {
    try (InputStream file = Recordings.class.getResourceAsStream(ROOT + path)) {
      return Option.of(file).toEither("is missing").flatMap(Recordings::read);
    } catch (IOException failure) {
      return Either.left("cannot be read: " + failure.getMessage());
    }
  }

  private static Either<String, Clip> read(InputStream file) {
    try {
      return WavFile.read(file.readAllBytes());
    } catch (IOException failure) {
      return Either.left("cannot be read: " + failure.getMessage());
    }
  }
}
