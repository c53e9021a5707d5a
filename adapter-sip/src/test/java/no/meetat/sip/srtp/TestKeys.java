package no.meetat.sip.srtp;

import java.util.Base64;
import java.util.Random;

/** Master keys for tests. */
final class TestKeys {

  /** That of RFC 3711, appendix B.3, and of the tests of libsrtp. */
  static final MasterKey RFC_3711 =
      of(
          CryptoSuite.AES_CM_128_HMAC_SHA1_80,
          "E1F97A0D3E018BE0D64FA32C06DE4139 0EC675AD498AFEEBB6960B3AABE6");

  private TestKeys() {}

  static MasterKey of(CryptoSuite suite, String hex) {
    return read(suite, Hex.octets(hex));
  }

  /** The same each time for the same number. */
  static MasterKey of(CryptoSuite suite, int number) {
    byte[] octets = new byte[suite.keyAndSalt()];
    new Random(number).nextBytes(octets);
    return read(suite, octets);
  }

  private static MasterKey read(CryptoSuite suite, byte[] octets) {
    return MasterKey.read(suite, Base64.getEncoder().encodeToString(octets)).get();
  }
}
