package no.meetat.sip.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * One of the two laws of ITU-T G.711, by table: 16-bit linear samples at 8 kHz to and from one byte
 * each. A frame is 20 ms.
 */
public final class G711 {

  /** Samples, and bytes, of 20 ms. */
  public static final int FRAME = 160;

  /** As in North America and Japan; PCMU. Silence is 0 and the codes next to it, of 8 and -8. */
  public static final G711 MU_LAW = new G711(MuLaw::encode, MuLaw::decode, 0x7E);

  /** As in Europe; PCMA. Silence is the two smallest values, 8 and -8. */
  public static final G711 A_LAW = new G711(ALaw::encode, ALaw::decode, 0x7F);

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_BYTE = 0x0101010101010101L;

  private final byte[] encoding = new byte[1 << 16];
  private final short[] decoding = new short[1 << 8];
  private final long silenceMask;
  private final long silenceBits;

  private G711(IntUnaryOperator encode, IntUnaryOperator decode, int silenceMask) {
    for (int i = 0; i < encoding.length; i++) {
      encoding[i] = (byte) encode.applyAsInt(i + Short.MIN_VALUE);
    }
    for (int i = 0; i < decoding.length; i++) {
      decoding[i] = (short) decode.applyAsInt(i);
    }
    this.silenceMask = silenceMask * EACH_BYTE;
    this.silenceBits = (silence() & silenceMask) * EACH_BYTE;
  }

  /** The code of a linear sample; what is out of range is clipped. */
  public byte encode(int sample) {
    int clipped = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    return encoding[clipped - Short.MIN_VALUE];
  }

  /** The linear sample of a code. */
  public short decode(byte code) {
    return decoding[code & 0xFF];
  }

  /** The code of 0. */
  public byte silence() {
    return encode(0);
  }

  /** A new frame of silence. */
  public byte[] silentFrame() {
    byte[] frame = new byte[FRAME];
    Arrays.fill(frame, silence());
    return frame;
  }

  /** Decodes the frame that begins at {@code offset}. */
  public void decode(byte[] codes, int offset, short[] samples) {
    for (int i = 0; i < FRAME; i++) {
      samples[i] = decoding[codes[offset + i] & 0xFF];
    }
  }

  /** Clips and encodes one frame. */
  public void encode(int[] samples, byte[] codes) {
    for (int i = 0; i < FRAME; i++) {
      codes[i] = encode(samples[i]);
    }
  }

  /** Clips and encodes {@code total - own}: what all others say. */
  public void encodeDifference(int[] total, short[] own, byte[] codes) {
    for (int i = 0; i < FRAME; i++) {
      codes[i] = encode(total[i] - own[i]);
    }
  }

  /** Whether no sample of the frame at {@code offset} is above 8 or below -8. */
  public boolean isSilent(byte[] codes, int offset) {
    for (int i = 0; i < FRAME; i += Long.BYTES) {
      if (((long) LONGS.get(codes, offset + i) & silenceMask) != silenceBits) {
        return false;
      }
    }
    return true;
  }
}
