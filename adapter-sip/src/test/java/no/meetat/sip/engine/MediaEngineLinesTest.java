package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import no.meetat.bridge.LineFigures;
import no.meetat.bridge.LineMeter;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.contract.LineMeterContract;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines measured over real RTP: telephones send a packet for each that they hear. */
class MediaEngineLinesTest extends LineMeterContract {

  private static final CallId A = new CallId("a");

  /** What a telephone's tone of amplitude 8,000 has: 20 lg (8000 / √2 / 32768). */
  private static final int TONE = -15;

  private final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(24_300, 24_400).withWorkers(2),
          PromptLibrary.of(Language.NB, Option.none()),
          () -> Conferences.AT,
          new Random(1));

  private final List<TestPhone> phones = new ArrayList<>();
  private final List<MediaSession> sessions = new ArrayList<>();

  @BeforeEach
  void start() {
    engine.start(new RecordingBridge());
  }

  @AfterEach
  void stop() {
    engine.close();
    phones.forEach(TestPhone::close);
  }

  @Override
  protected LineMeter meter() {
    return engine;
  }

  @Override
  protected CallId heardCaller() {
    Thread.ofVirtual().start(over(10_000, inConference(Conferences::opened), any -> true));
    await(() -> figures().exists(figures -> figures.level().contains(TONE)));
    return A;
  }

  @Override
  protected CallId unheardCaller() {
    Thread.ofVirtual().start(over(10_000, inConference(held -> held), any -> true));
    await(() -> figures().exists(figures -> figures.received() > 0));
    return A;
  }

  @Override
  protected void end(CallId call) {
    sessions.forEach(MediaSession::close);
  }

  @Test
  void a_tone_has_its_level_within_1_dB_and_silence_is_the_floor() {
    over(100, inConference(Conferences::opened), any -> true).run();

    assertThat(figures().get().level().get()).isBetween(TONE - 1, TONE + 1);
    await(() -> figures().exists(figures -> figures.level().contains(LineFigures.SILENCE)));
  }

  @Test
  void of_packets_of_which_each_tenth_is_lost_10_percent_are_lost() {
    over(201, inConference(Conferences::opened), number -> number % 10 != 5).run();

    await(() -> figures().exists(figures -> figures.received() == 181));
    assertThat(figures().get().lost()).isEqualTo(20);
    assertThat(figures().get().codec()).isEqualTo("PCMA");
  }

  private interface Network {
    boolean carries(int number);
  }

  private interface State {
    Conference of(Conference held);
  }

  private TestPhone inConference(State state) {
    try {
      Conference held = Conferences.join(Conferences.empty("c"), A, Role.PARTICIPANT);
      engine.publish(state.of(held));
      MediaSession session = engine.open(A, InetAddress.getLoopbackAddress(), () -> {}).get();
      sessions.add(session);
      TestPhone phone = new TestPhone(session, 440);
      phones.add(phone);
      session.negotiated(phone.stream());
      engine.connect(A, held.id());
      return phone;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** So many packets of a tone, which the network carries or loses. */
  private static Runnable over(int packets, TestPhone phone, Network network) {
    return () -> {
      try {
        for (int number = 0; number < packets; number++) {
          phone.hear();
          sing(phone, network.carries(number));
        }
      } catch (IOException over) {
        // The test has ended.
      }
    };
  }

  private static void sing(TestPhone phone, boolean carried) throws IOException {
    if (carried) {
      phone.sing();
    } else {
      phone.lose();
    }
  }

  private Option<LineFigures> figures() {
    return engine.figures(A);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
  }
}
