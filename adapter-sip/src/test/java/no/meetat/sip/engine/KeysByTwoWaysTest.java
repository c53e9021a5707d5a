package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Random;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.dtmf.Key;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and their tones on real sockets. */
class KeysByTwoWaysTest {

  private static final CallId A = new CallId("a");
  private static final CallId B = new CallId("b");
  private static final int TICKS = 50;

  private final InetAddress local = InetAddress.getLoopbackAddress();
  private final RecordingBridge bridge = new RecordingBridge();
  private final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(30_402, 30_498).withWorkers(2),
          PromptLibrary.of(Language.NB, Option.none()),
          () -> Conferences.AT,
          new Random(1));

  @BeforeEach
  void start() {
    engine.start(bridge);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void S27_a_tone_of_1_s_beside_its_event_is_heard_for_20_ms_at_most() throws IOException {
    MediaSession session = engine.open(A, local, () -> {}).get();
    MediaSession other = engine.open(B, local, () -> {}).get();
    try (TestPhone presses = new TestPhone(session, 770);
        TestPhone listens = new TestPhone(other, 440)) {
      session.negotiated(presses.stream());
      other.negotiated(listens.stream());
      meet();
      int heard = 0;
      for (int tick = 0; tick < TICKS; tick++) {
        listens.say(0);
        presses.press(5, 90_000, tick == TICKS - 1);
        presses.sing();
        heard += Goertzel.amplitude(listens.hear(), 770) > 100 ? 1 : 0;
      }
      assertThat(heard).isLessThanOrEqualTo(1);
    }
  }

  private void meet() {
    engine.connect(A, Conferences.empty("c").id());
    engine.connect(B, Conferences.empty("c").id());
    engine.publish(
        Conferences.opened(
            Conferences.join(
                Conferences.join(Conferences.empty("c"), A, Role.PARTICIPANT),
                B,
                Role.PARTICIPANT)));
  }

  @Test
  void S27_a_press_told_by_event_and_by_INFO_reaches_the_bridge_once() throws IOException {
    MediaSession session = engine.open(A, local, () -> {}).get();
    try (TestPhone phone = new TestPhone(session, 440)) {
      session.negotiated(phone.stream());
      phone.hear();
      phone.press(5, 800, false);
      session.pressed(Key.FIVE, Duration.ofMillis(100));
      phone.press(5, 800, true);
      session.pressed(Key.SIX, Duration.ZERO);
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> assertThat(bridge.told()).contains("a pressed SIX"));
      assertThat(bridge.told()).containsExactlyInAnyOrder("a pressed FIVE", "a pressed SIX");
      assertThat(bridge.released()).contains(A);
    }
  }
}
