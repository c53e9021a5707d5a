package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import no.meetat.call.CallId;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.media.MediaEncryption;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.rtp.Packets;
import no.meetat.sip.rtp.RtpPacket;
import no.meetat.sip.srtp.CryptoSuite;
import no.meetat.sip.srtp.SrtpReceiver;
import no.meetat.sip.srtp.SrtpSender;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is on a real socket of an encrypted call: nothing that can be understood without its key.
 */
class EncryptedSocketTest {

  private static final int PACKETS = 20;

  @AutoClose
  final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(33_000, 33_098),
          PromptLibrary.of(Language.NB, Option.none()),
          () -> Conferences.AT,
          new Random(1));

  @ParameterizedTest
  @EnumSource
  void RFC_3711_3_1_packets_hold_noise_until_they_are_decrypted(CryptoSuite suite)
      throws IOException {
    engine.start(new RecordingBridge());
    MediaSession session =
        engine.open(new CallId("a"), InetAddress.getLoopbackAddress(), () -> {}).get();
    MediaEncryption keys = EncryptedCallTest.encryption(suite);
    SrtpReceiver ears = new SrtpReceiver(suite, keys.ours());
    try (TestPhone phone = new TestPhone(session, 440)) {
      session.negotiated(phone.stream().with(Option.some(keys)));
      for (int n = 0; n < PACKETS; n++) {
        byte[] sent = phone.receive();
        assertThat(alike(sent, sent.length - RtpPacket.HEADER)).isLessThan(20);
        ByteBuffer packet = ByteBuffer.wrap(sent);
        assertThat(ears.open(packet, sent.length)).isEqualTo(172);
        assertThat(alike(packet.array(), 160)).as("silence").isEqualTo(160);
      }
      byte[] clear = Packets.octets(7, 8, 1, 160, Frames.silent(Codecs.PCMA));
      phone.send(clear);
      phone.send(octets(new SrtpSender(suite, keys.theirs()).protect(ByteBuffer.wrap(clear))));
      await().until(() -> engine.statistics().packetsReceived() == 1);

      assertThat(engine.statistics().forged()).isEqualTo(1);
    }
  }

  /** How many octets of a payload are the same as its first. */
  private static long alike(byte[] packet, int length) {
    long alike = 0;
    for (int n = 0; n < length; n++) {
      alike += packet[RtpPacket.HEADER + n] == packet[RtpPacket.HEADER] ? 1 : 0;
    }
    return alike;
  }

  private static byte[] octets(ByteBuffer buffer) {
    byte[] octets = new byte[buffer.remaining()];
    buffer.get(octets);
    return octets;
  }
}
