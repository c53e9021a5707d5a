package no.meetat.sip.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.IntUnaryOperator;

/**
 * One of the two laws of ITU-T G.711, by table: 16-bit linear samples at 8 kHz to and from one
 * octet each. Nothing is remembered from one sample to the next, so one object serves all streams.
 */
public final class G711 implements Encoder, Decoder {

  /** Samples, and octets, of 20 ms. */
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
    this.silenceBits = (encode(0) & silenceMask) * EACH_BYTE;
  }

  /** The code of a linear sample; a value out of range is clipped. */
  public byte encode(int sample) {
    int clipped = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    return encoding[clipped - Short.MIN_VALUE];
  }

  /** The linear sample of a code. */
  public short decode(byte code) {
    return decoding[code & 0xFF];
  }

  @Override
  public void decode(byte[] payload, int length, short[] samples) {
    for (int i = 0; i < length; i++) {
      samples[i] = decoding[payload[i] & 0xFF];
    }
  }

  @Override
  public void encode(int[] samples, byte[] payload) {
    for (int i = 0; i < FRAME; i++) {
      payload[i] = encode(samples[i]);
    }
  }

  /** Each sample is coded on its own. */
  @Override
  public void continueFrom(Encoder other) {}

  @Override
  public boolean isSilent(byte[] payload, int length) {
    int i = 0;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      if (((long) LONGS.get(payload, i) & silenceMask) != silenceBits) {
        return false;
      }
    }
    for (; i < length; i++) {
      if (((payload[i] ^ silenceBits) & silenceMask & 0xFF) != 0) {
        return false;
      }
    }
    return true;
  }
}
