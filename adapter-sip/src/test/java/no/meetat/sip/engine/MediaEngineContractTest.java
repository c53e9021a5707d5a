package no.meetat.sip.engine;

import static org.awaitility.Awaitility.await;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Random;
import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.contract.MediaServerContract;
import no.meetat.prompt.Prompt;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MediaEngineContractTest extends MediaServerContract {

  private static final CallId A = new CallId("a");
  private static final CallId WITNESS = new CallId("witness");

  private final RecordingBridge bridge = new RecordingBridge();
  private final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(31_000, 31_100).withWorkers(2),
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

  @Override
  protected MediaServer media() {
    return engine;
  }

  @Override
  protected CallId caller() {
    open(A);
    open(WITNESS);
    return A;
  }

  /** Another caller, who was given as much afterwards, has heard it by now. */
  @Override
  protected boolean hasHeardAll(CallId call) {
    engine.play(WITNESS, new Prompt.ToneIn());
    engine.play(WITNESS, new Prompt.ToneOut());
    engine.play(WITNESS, new Prompt.UnknownKeys());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> bridge.told().contains(WITNESS + " promptsEnded"));
    return bridge.told().contains(call + " promptsEnded");
  }

  private void open(CallId call) {
    MediaSession session = engine.open(call, InetAddress.getLoopbackAddress(), () -> {}).get();
    try (TestPhone phone = new TestPhone(session, 440)) {
      session.negotiated(phone.stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
