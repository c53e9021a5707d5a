package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Random;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Media over IPv6, with real sockets. */
class Ipv6MediaTest {

  private static final int FRAMES = 250;
  private static final double LOUD = 6_000;

  private @AutoClose final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(30_410, 30_440).withWorkers(1),
          PromptLibrary.of(Language.NB, Option.none()),
          () -> Conferences.AT,
          new Random(1));

  @Test
  void a_phone_at_IPv6_and_one_at_IPv4_hear_each_other() throws IOException {
    engine.start(new RecordingBridge());
    try (TestPhone young = phone("young", "::1", 440);
        TestPhone old = phone("old", "127.0.0.1", 1_000)) {
      engine.publish(
          Conferences.opened(
              Conferences.join(
                  Conferences.join(Conferences.empty("c"), new CallId("young"), Role.PARTICIPANT),
                  new CallId("old"),
                  Role.PARTICIPANT)));

      assertThat(hears(young, old)).isTrue();
      assertThat(hears(old, young)).isTrue();
    }
  }

  private TestPhone phone(String call, String address, double frequency) throws IOException {
    InetAddress local = InetAddress.ofLiteral(address);
    MediaSession session = engine.open(new CallId(call), local, () -> {}).get();
    TestPhone phone = new TestPhone(session, Codecs.PCMA, frequency, local);
    session.negotiated(phone.stream());
    engine.connect(new CallId(call), Conferences.empty("c").id());
    return phone;
  }

  /** Whether the one hears the other's tone, sooner or later. */
  private static boolean hears(TestPhone listener, TestPhone talker) throws IOException {
    boolean heard = false;
    for (int frame = 0; frame < FRAMES && !heard; frame++) {
      talker.sing();
      heard = Goertzel.amplitude(listener.hear(), talker.frequency()) > LOUD;
    }
    return heard;
  }
}
