package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.prompt.Prompt;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaEngineTest {

  private static final int FIRST_PORT = 30_000;
  private static final CallId A = new CallId("a");
  private static final CallId B = new CallId("b");

  private final InetAddress local = InetAddress.getLoopbackAddress();
  private final RecordingBridge bridge = new RecordingBridge();
  private final MediaSettings settings =
      MediaSettings.defaults().withPorts(FIRST_PORT, 30_400).withWorkers(2);
  private MediaEngine engine = engine(settings);

  private static MediaEngine engine(MediaSettings settings) {
    PromptLibrary library = PromptLibrary.of(Language.NB, Option.none());
    return new MediaEngine(settings, library, () -> Conferences.AT, new Random(1));
  }

  @BeforeEach
  void start() {
    engine.start(bridge);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @ParameterizedTest(name = "{0} workers")
  @ValueSource(ints = {1, 2, 3})
  void two_phones_in_one_conference_hear_each_other_and_not_themselves(int workers)
      throws IOException {
    engine.close();
    engine = engine(settings.withWorkers(workers));
    engine.start(bridge);
    try (TestPhone a = inConference(A, 440);
        TestPhone b = inConference(B, 1000)) {
      open(A, B);
      Array<TestPhone> phones = Array.of(a, b);
      assertThat(heard(phones, a, b.frequency())).isGreaterThan(6000);
      assertThat(heard(phones, b, a.frequency())).isGreaterThan(6000);
      assertThat(heard(phones, a, a.frequency())).isLessThan(300);
    }
  }

  private TestPhone inConference(CallId call, double frequency) throws IOException {
    TestPhone phone = phone(call, frequency);
    engine.connect(call, Conferences.empty("c").id());
    return phone;
  }

  private TestPhone phone(CallId call, double frequency) throws IOException {
    MediaSession session = session(call).get();
    TestPhone phone = new TestPhone(session, frequency);
    session.negotiated(phone.stream());
    return phone;
  }

  private Option<MediaSession> session(CallId call) {
    return engine.open(call, local, () -> {});
  }

  private void open(CallId... calls) {
    Conference joined =
        Array.of(calls)
            .foldLeft(
                Conferences.empty("c"),
                (conference, call) -> Conferences.join(conference, call, Role.PARTICIPANT));
    engine.publish(Conferences.opened(joined));
  }

  /** The median level of a frequency in what one phone hears in half a second of singing. */
  private static double heard(Array<TestPhone> phones, TestPhone listener, double frequency)
      throws IOException {
    double[] levels = new double[25];
    for (int i = 0; i < levels.length; i++) {
      for (TestPhone phone : phones) {
        phone.sing();
      }
      levels[i] = Goertzel.amplitude(listener.hear(), frequency);
    }
    Arrays.sort(levels);
    return levels[levels.length / 2];
  }

  @Test
  void S29_who_sends_nothing_is_noticed_again_and_again() throws IOException {
    engine.close();
    engine = engine(settings.withMaxSilence(Duration.ofMillis(100)));
    engine.start(bridge);
    AtomicInteger noticed = new AtomicInteger();
    MediaSession session = engine.open(A, local, noticed::incrementAndGet).get();
    try (TestPhone phone = new TestPhone(session, 440)) {
      assertThat(session.isSilent()).isFalse();
      session.negotiated(phone.stream());
      await().until(() -> noticed.get() > 1 && session.isSilent());
    }
  }

  @Test
  void what_comes_from_anywhere_but_the_negotiated_address_is_ignored() throws IOException {
    MediaSession session = session(A).get();
    try (TestPhone stranger = new TestPhone(session, 440);
        TestPhone phone = new TestPhone(session, 440);
        TestPhone elsewhere = new TestPhone(session, 440)) {
      stranger.press(1, 100, true);
      session.negotiated(phone.stream());
      phone.hear();
      stranger.press(2, 200, true);
      phone.press(3, 300, true);
      awaitTold("a pressed THREE");
      session.negotiated(elsewhere.stream());
      elsewhere.hear();
      phone.press(4, 400, true);
      elsewhere.press(5, 500, true);
      awaitTold("a pressed THREE", "a pressed FIVE");
    }
  }

  private void awaitTold(String... lines) {
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(bridge.told()).containsExactly(lines));
  }

  @Test
  void RFC4733_2_5_1_4_each_press_is_told_once_whatever_of_it_arrives() throws IOException {
    try (TestPhone phone = phone(A, 440)) {
      phone.hear();
      phone.press(5, 800, false);
      phone.press(5, 800, true);
      phone.press(5, 800, true);
      phone.press(5, 800, true);
      phone.press(6, 8000, true);
      phone.press(6, 8000, true);
      phone.press(7, 16_000, false);
      awaitTold("a pressed FIVE", "a pressed SIX", "a pressed SEVEN");
    }
  }

  @Test
  void prompts_wait_for_the_negotiation_and_the_bridge_is_told_when_they_were_heard()
      throws IOException {
    MediaSession session = session(A).get();
    engine.play(A, new Prompt.ToneIn());
    try (TestPhone phone = new TestPhone(session, 440)) {
      assertThat(phone.hearsAnything()).isFalse();
      assertThat(bridge.told()).isEmpty();
      session.negotiated(phone.stream());
      awaitTold("a promptsEnded");
    }
  }

  @Test
  void a_peer_that_is_gone_disturbs_nobody() throws IOException {
    phone(A, 440).close();
    try (TestPhone phone = phone(B, 440)) {
      for (int i = 0; i < 10; i++) {
        phone.hear();
      }
    }
    assertThat(engine.statistics().failures()).isZero();
  }

  @Test
  void a_closed_session_sends_no_more_and_its_port_is_free_again() throws IOException {
    engine.close();
    engine = engine(settings.withPorts(FIRST_PORT, FIRST_PORT));
    engine.start(bridge);
    MediaSession session = session(A).get();
    assertThat(session.localPort()).isEqualTo(FIRST_PORT);
    assertThat(session(B)).isEmpty();
    session.close();
    session.close();
    assertThat(engine.statistics().sessions()).isZero();
    assertThat(session(B)).isNotEmpty();
  }

  @Test
  void ports_are_even_and_those_of_others_are_left_alone() throws IOException {
    try (DatagramSocket other = new DatagramSocket(FIRST_PORT, local)) {
      MediaSession session = session(A).get();
      assertThat(session.localPort()).isEven().isNotEqualTo(other.getLocalPort());
    }
  }

  @Test
  void there_are_no_more_sessions_than_the_limit() {
    engine.close();
    engine = engine(settings.withMaxSessions(1));
    assertThat(session(A)).isNotEmpty();
    assertThat(session(B)).isEmpty();
  }

  @Test
  void the_workers_rest_while_there_is_no_call_and_wake_for_the_next() throws IOException {
    MediaSession session = session(A).get();
    try (TestPhone phone = new TestPhone(session, 440)) {
      session.negotiated(phone.stream());
      phone.hear();
      session.close();
      awaitRest();
      try (TestPhone next = phone(B, 440)) {
        next.hear();
      }
    }
  }

  private void awaitRest() {
    await().during(Duration.ofMillis(100)).atMost(Duration.ofSeconds(5)).until(engine::isResting);
  }

  @Test
  void what_is_asked_for_unknown_calls_is_ignored() {
    engine.play(B, new Prompt.Welcome());
    engine.stop(B);
    engine.connect(B, Conferences.empty("none").id());
    engine.announce(Conferences.empty("other").id(), new Prompt.ToneIn());
    engine.close(Conferences.empty("none").id());
    assertThat(engine.statistics().failures()).isZero();
  }
}
