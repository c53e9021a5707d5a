package no.meetat.sip.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class GaloisModeTest {

  private static final long SEED = Long.getLong("seed", 20_261_201);
  private static final String KEY = "000102030405060708090a0b0c0d0e0f";
  private static final String SALT = "517569642070726f2071756f";
  private static final String RTP_HEADER = "8040f17b8041f8d35501a0b2";
  private static final String GALLIA =
      "47616c6c696120657374206f6d6e69732064697669736120696e207061727465732074726573";
  private static final String RTCP_HEADER = "81c8000d4d617273";
  private static final String REPORT =
      "4e5450314e545032525450200000042a0000e9304c756e61deadbeefdeadbeefdeadbeefdeadbeefdeadbeef";

  @Test
  void RFC_7714_16_1_1_a_packet_of_rtp_is_encrypted_and_tagged() {
    PacketParts packet = rtp(RTP_HEADER + GALLIA, 12);

    cipher(false).seal(packet);

    assertThat(text(packet))
        .isEqualTo(
            RTP_HEADER
                + "f24de3a3fb34de6cacba861c9d7e4bcabe633bd50d294e6f42a5f47a51c7d19b36de3adf8833"
                + "899d7f27beb16a9152cf765ee4390cce");
  }

  @Test
  void RFC_7714_16_1_2_an_encrypted_packet_of_rtp_is_opened() {
    PacketParts packet = rtp(RTP_HEADER + GALLIA, 12);
    cipher(false).seal(packet);

    assertThat(cipher(false).open(packet)).isTrue();

    assertThat(text(packet)).startsWith(RTP_HEADER + GALLIA);
  }

  @Test
  void RFC_7714_16_1_3_what_is_not_encrypted_is_tagged() {
    PacketParts packet = rtp(RTP_HEADER + GALLIA, 12 + 38);

    cipher(false).seal(packet);

    assertThat(text(packet)).isEqualTo(RTP_HEADER + GALLIA + "22493f82d2bce397e9d79e3b19aa4216");
  }

  @Test
  void RFC_7714_17_1_a_report_is_encrypted_and_tagged_with_its_index() {
    PacketParts packet = parts(RTCP_HEADER + REPORT, 8);
    packet.ssrc = 0x4d617273;
    packet.index = 0x5d4;
    packet.beside = 0x800005d4;

    cipher(true).seal(packet);

    assertThat(text(packet))
        .isEqualTo(
            RTCP_HEADER
                + "63e94885dcdab67ca727d7662f6b7e997ff5c0f76c06f32dc676a5f1730d6fda4ce09b4686303ded"
                + "0bb9275bc84aa45896cf4d2fc5abf87245d9eade");
  }

  /** The JDK's, which allocates. */
  @Test
  void RFC_7714_5_of_any_packet_it_makes_what_another_implementation_makes()
      throws GeneralSecurityException {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      byte[] key = octets(random, 16);
      byte[] salt = octets(random, 12);
      PacketParts packet = new PacketParts();
      packet.from = 12 + 4 * random.nextInt(16);
      packet.to = packet.from + random.nextInt(400);
      packet.tag = packet.to;
      random.nextBytes(packet.octets);
      byte[] expected = sealedByJdk(packet, key, salt);

      new GaloisMode(new SessionKeys(key, new byte[0], salt), false).seal(packet);

      assertThat(Arrays.copyOf(packet.octets, packet.to + 16))
          .as("-Dseed=%d round %d", SEED, round)
          .isEqualTo(expected);
    }
  }

  /** Of source 0 and index 0 the salt is the whole of the counter. */
  private static byte[] sealedByJdk(PacketParts packet, byte[] key, byte[] salt)
      throws GeneralSecurityException {
    Cipher jdk = Cipher.getInstance("AES/GCM/NoPadding");
    jdk.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, salt));
    jdk.updateAAD(packet.octets, 0, packet.from);
    byte[] sealed = Arrays.copyOf(packet.octets, packet.to + 16);
    jdk.doFinal(packet.octets, packet.from, packet.to - packet.from, sealed, packet.from);
    return sealed;
  }

  private static byte[] octets(Random random, int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }

  private static GaloisMode cipher(boolean ofReports) {
    return new GaloisMode(
        new SessionKeys(Hex.octets(KEY), new byte[0], Hex.octets(SALT)), ofReports);
  }

  private static PacketParts rtp(String packet, int from) {
    PacketParts parts = parts(packet, from);
    parts.ssrc = 0x5501a0b2;
    parts.index = 0xf17b;
    return parts;
  }

  private static PacketParts parts(String packet, int from) {
    PacketParts parts = new PacketParts();
    byte[] octets = Hex.octets(packet);
    System.arraycopy(octets, 0, parts.octets, 0, octets.length);
    parts.from = from;
    parts.to = octets.length;
    parts.tag = octets.length;
    return parts;
  }

  private static String text(PacketParts packet) {
    return Hex.of(packet.view, packet.tag + 16);
  }
}
