package no.meetat.sip.engine;

import static org.awaitility.Awaitility.await;

import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.contract.MediaServerContract;
import no.meetat.prompt.Prompt;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each prompt is a level of its own, so that a telephone knows which one it hears. */
class MediaEngineContractTest extends MediaServerContract {

  private static final CallId A = new CallId("a");
  private static final CallId WITNESS = new CallId("witness");
  private static final int FRAMES = 5;

  private static final Map<Integer, Prompt> BY_LEVEL =
      TreeMap.of(
          2000, new Prompt.ToneIn(), 4000, new Prompt.ToneOut(), 8000, new Prompt.UnknownKeys());

  private final RecordingBridge bridge = new RecordingBridge();
  private final List<Integer> heard = new CopyOnWriteArrayList<>();
  private MediaEngine engine;
  private final List<TestPhone> phones = new ArrayList<>();
  private int witnessed;

  @BeforeEach
  void start(@TempDir Path recordings) throws IOException {
    Files.createDirectories(recordings.resolve("tones"));
    for (Tuple2<Integer, Prompt> prompt : BY_LEVEL) {
      Path file = recordings.resolve("tones/" + prompt._2().name() + ".wav");
      Files.write(file, wav(prompt._1()));
    }
    Files.write(recordings.resolve("HoldMusic.wav"), wav(300));
    engine =
        new MediaEngine(
            MediaSettings.defaults().withPorts(31_000, 31_100).withWorkers(2),
            PromptLibrary.of(Language.NB, Option.some(recordings)),
            () -> Conferences.AT,
            new Random(1));
    engine.start(bridge);
    answer(WITNESS);
  }

  private static byte[] wav(int level) {
    int octets = FRAMES * 320;
    ByteBuffer file = ByteBuffer.allocate(44 + octets).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(36 + octets)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
    file.putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(octets);
    while (file.hasRemaining()) {
      file.putShort((short) level);
    }
    return file.array();
  }

  @AfterEach
  void stop() {
    engine.close();
    phones.forEach(TestPhone::close);
  }

  @Override
  protected MediaServer media() {
    return engine;
  }

  private TestPhone answer(CallId call) throws IOException {
    MediaSession session = engine.open(call, InetAddress.getLoopbackAddress(), () -> {}).get();
    TestPhone phone = new TestPhone(session, 440);
    phones.add(phone);
    session.negotiated(phone.stream());
    return phone;
  }

  @Override
  protected CallId caller() {
    try {
      TestPhone listens = answer(A);
      Thread.ofVirtual().start(() -> listen(listens));
      return A;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void listen(TestPhone phone) {
    try {
      while (true) {
        heard.add((int) phone.hear()[80]);
      }
    } catch (IOException over) {
      heard.add(0);
    }
  }

  @Override
  protected boolean takesTime() {
    return true;
  }

  @Override
  protected Seq<Prompt> heardBy(CallId call) {
    hasHeardAll(call);
    return Vector.ofAll(heard).flatMap(MediaEngineContractTest::prompt).distinct();
  }

  private static Option<Prompt> prompt(int level) {
    return BY_LEVEL.find(entry -> Math.abs(level - entry._1()) < entry._1() / 10).map(Tuple2::_2);
  }

  @Override
  protected int timesTold(CallId call) {
    return Collections.frequency(bridge.told(), call + " promptsEnded");
  }

  /** Another caller, who was given as much afterwards, has heard it by now. */
  @Override
  protected boolean hasHeardAll(CallId call) {
    witnessed++;
    BY_LEVEL.values().forEach(prompt -> engine.play(WITNESS, prompt));
    await().atMost(Duration.ofSeconds(10)).until(() -> timesTold(WITNESS) >= witnessed);
    return timesTold(call) > 0;
  }
}
