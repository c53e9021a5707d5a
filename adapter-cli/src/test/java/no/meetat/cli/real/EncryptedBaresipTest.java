package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.meetat.booking.Entitlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A softphone that encrypts what it says, with keys in its session description (RFC 4568). */
@Needs("baresip")
class EncryptedBaresipTest {

  private static final Tone OLAS = new Tone(440);
  private static final Tone KARIS = new Tone(1_000);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  /** In RTP/AVP, RTP/SAVP and RTP/SAVPF; the other one does not encrypt. */
  @ParameterizedTest
  @CsvSource({"srtp,may", "srtp-mand,may", "srtp-mandf,may"})
  void RFC_4568_5_1_baresip_talks_encrypted_to_one_that_does_not_encrypt_and_after_hold_too(
      String encryption, String policy) throws IOException {
    try (Served served = Served.start(folder, "meetat.sip.encryption = " + policy + "\n");
        Baresip ola = Baresip.start(folder, OLAS, ";mediaenc=" + encryption);
        Baresip kari = Baresip.start(folder, KARIS)) {
      ola.dial(overTls(served));
      kari.dial("sip:23184500@127.0.0.1:" + served.port());
      ola.key(served.code(Entitlement.PARTICIPANT) + "#");
      kari.key(served.code(Entitlement.MODERATOR) + "#");
      awaitHears(ola, KARIS);
      awaitHears(kari, OLAS);
      ola.change("hold");
      ola.change("resume");
      awaitHears(kari, OLAS);

      assertThat(ola.printed()).contains("SRTP");
      assertThat(dropped(served)).isZero();
      served.endMeeting();
      ola.awaitEvent("CALL_CLOSED", "");
    }
  }

  @Test
  void RFC_4568_5_1_where_all_must_encrypt_one_that_can_is_heard_and_one_that_cannot_is_refused()
      throws IOException {
    try (Served served = Served.start(folder, "meetat.sip.encryption = must\n");
        Baresip ola = Baresip.start(folder, OLAS, ";mediaenc=srtp-mand");
        Baresip kari = Baresip.start(folder, KARIS)) {
      kari.command("dial", overTls(served));
      kari.awaitEvent("CALL_CLOSED", "488");
      ola.dial(overTls(served));
      ola.awaitHeard(1);

      assertThat(dropped(served)).isZero();
    }
  }

  @Test
  void RFC_4568_7_keys_over_udp_are_not_taken() throws IOException {
    try (Served served = Served.start(folder);
        Baresip ola = Baresip.start(folder, OLAS, ";mediaenc=srtp-mand")) {
      ola.command("dial", "sip:23184500@127.0.0.1:" + served.port());
      ola.awaitEvent("CALL_CLOSED", "488");
    }
  }

  private static String overTls(Served served) {
    return "sip:23184500@127.0.0.1:" + served.securePort() + ";transport=tls";
  }

  private static double dropped(Served served) {
    return served.metric("meetat_media_packets_forged_total")
        + served.metric("meetat_media_packets_repeated_total");
  }

  /** A tone that comes from now on. */
  private static void awaitHears(Baresip phone, Tone tone) throws IOException {
    int before = phone.heard().length();
    Patience.await(tone.toString()).until(() -> phone.heard().has(tone, before));
  }
}
