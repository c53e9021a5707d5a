package no.meetat.cli.real;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A tone that a telephone says for two minutes.
 *
 * @param hertz how high
 */
record Tone(int hertz) {

  static final int RATE = 8_000;
  private static final int SECONDS = 120;
  private static final int HEADER = 44;
  private static final int AMPLITUDE = 8_000;

  /** As a WAV file, linear with 16 bits. */
  Path write(Path file) throws IOException {
    int octets = SECONDS * RATE * Short.BYTES;
    ByteBuffer wav = ByteBuffer.allocate(HEADER + octets).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER - 8 + octets).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * Short.BYTES);
    wav.putShort((short) Short.BYTES).putShort((short) 16).put(ascii("data")).putInt(octets);
    for (int i = 0; i < SECONDS * RATE; i++) {
      wav.putShort((short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / RATE)));
    }
    return Files.write(file, wav.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
