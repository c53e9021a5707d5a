package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Random;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two calls of G.722 and one of G.711 in one conference, on real sockets. */
class WideBandCallsTest {

  private static final int FRAMES = 50;
  private static final int HEARD = 5000;
  private static final int NOT_HEARD = 400;

  private final InetAddress local = InetAddress.getLoopbackAddress();
  private final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(30_602, 30_698).withWorkers(2),
          PromptLibrary.of(Language.NB, Option.none()),
          () -> Conferences.AT,
          new Random(1));

  @BeforeEach
  void start() {
    engine.start(new RecordingBridge());
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void all_hear_each_other_as_well_as_they_can_and_nobody_hears_themselves() throws IOException {
    try (TestPhone high = join("high", Codecs.G722, 6000);
        TestPhone low = join("low", Codecs.G722, 700);
        TestPhone narrow = join("narrow", Codecs.PCMA, 1500)) {
      open("high", "low", "narrow");
      Array<TestPhone> phones = Array.of(high, low, narrow);
      double[][] levels = levels(phones);
      assertThat(levels[0]).as("heard by high").satisfies(l -> heard(l, false, true, true));
      assertThat(levels[1]).as("heard by low").satisfies(l -> heard(l, true, false, true));
      assertThat(levels[2]).as("heard by narrow").satisfies(l -> heard(l, false, true, false));
    }
  }

  private static void heard(double[] levels, boolean... expected) {
    for (int n = 0; n < expected.length; n++) {
      if (expected[n]) {
        assertThat(levels[n]).as("phone %d", n).isGreaterThan(HEARD);
      } else {
        assertThat(levels[n]).as("phone %d", n).isLessThan(NOT_HEARD);
      }
    }
  }

  private TestPhone join(String call, Codec codec, double frequency) throws IOException {
    MediaSession session = engine.open(new CallId(call), local, () -> {}).get();
    TestPhone phone = new TestPhone(session, codec, frequency);
    session.negotiated(phone.stream());
    engine.connect(new CallId(call), Conferences.empty("c").id());
    return phone;
  }

  private void open(String... calls) {
    Conference joined =
        Array.of(calls)
            .foldLeft(
                Conferences.empty("c"),
                (conference, call) ->
                    Conferences.join(conference, new CallId(call), Role.PARTICIPANT));
    engine.publish(Conferences.opened(joined));
  }

  /** The median levels of each phone's tone, by who hears it. */
  private static double[][] levels(Array<TestPhone> phones) throws IOException {
    double[][][] all = new double[phones.size()][phones.size()][FRAMES];
    for (int frame = 0; frame < FRAMES; frame++) {
      for (TestPhone phone : phones) {
        phone.sing();
      }
      for (int listener = 0; listener < phones.size(); listener++) {
        short[] heard = phones.get(listener).hear();
        for (int n = 0; n < phones.size(); n++) {
          all[listener][n][frame] = Goertzel.amplitude(heard, phones.get(n).frequency());
        }
      }
    }
    return Arrays.stream(all)
        .map(heard -> Arrays.stream(heard).mapToDouble(WideBandCallsTest::median).toArray())
        .toArray(double[][]::new);
  }

  private static double median(double[] levels) {
    Arrays.sort(levels);
    return levels[levels.length / 2];
  }
}
