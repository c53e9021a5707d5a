package no.meetat.sip.prompt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV files for tests. */
final class Wavs {

  private Wavs() {}

  /** A mono file at 8 kHz. */
  static byte[] wav(int format, int bits, byte[] data) {
    return wav(format, bits, 1, 8000, data);
  }

  static byte[] wav(int format, int bits, int channels, int rate, byte[] data) {
    return ByteBuffer.allocate(44 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name("RIFF"))
        .putInt(36 + data.length)
        .put(name("WAVE"))
        .put(name("fmt "))
        .putInt(16)
        .putShort((short) format)
        .putShort((short) channels)
        .putInt(rate)
        .putInt(rate * channels * bits / 8)
        .putShort((short) (channels * bits / 8))
        .putShort((short) bits)
        .put(name("data"))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] name(String chunk) {
    return chunk.getBytes(StandardCharsets.US_ASCII);
  }
}
