package no.meetat.sip.engine;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import no.meetat.bridge.LineFigures;
import no.meetat.dtmf.Key;
import no.meetat.sip.beat.Workers;
import no.meetat.sip.call.CallMedia;
import no.meetat.sip.call.MixedFrames;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.rtp.LineSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call's media as other threads see it: each request becomes a command to the worker that owns
 * it.
 */
final class OpenSession implements MediaSession {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSession.class);

  private final int port;
  private final CallMedia media;
  private final Mixer mixer;
  private final Workers workers;
  private final Runnable ended;
  private final EndedCalls calls;
  private volatile Option<Language> language = Option.none();
  private final AtomicBoolean closed = new AtomicBoolean();

  OpenSession(
      int port, CallMedia media, Mixer mixer, Workers workers, EndedCalls calls, Runnable ended) {
    this.port = port;
    this.media = media;
    this.mixer = mixer;
    this.workers = workers;
    this.calls = calls;
    this.ended = ended;
  }

  void begin() {
    mixer.assign();
    command(() -> mixer.add(media));
  }

  @Override
  public int localPort() {
    return port;
  }

  @Override
  public void negotiated(MediaStream stream) {
    command(() -> media.negotiate(stream));
  }

  @Override
  public void follow(MediaPath path, InetAddress signalling, Set<InetAddress> addresses) {
    command(() -> media.follow(path, signalling, addresses));
  }

  @Override
  public void speak(Language other) {
    language = Option.some(other);
  }

  /** This library in the language of the caller. */
  PromptLibrary spoken(PromptLibrary library) {
    return language.map(library::in).getOrElse(library);
  }

  @Override
  public void trust() {
    command(media::trust);
  }

  @Override
  public void vouchFor(InetAddress address) {
    command(() -> media.vouchFor(address));
  }

  @Override
  public void pressed(Key key, Duration held) {
    mixer.commands().offer(() -> media.informed(key, held.toMillis()));
    workers.wake();
  }

  @Override
  public boolean isSilent() {
    return media.isSilent();
  }

  MixedFrames mixedFrames() {
    return media.mixedFrames();
  }

  Option<LineFigures> figures() {
    return media.figures();
  }

  void connect(Venue venue) {
    command(() -> media.join(venue.room(mixer.worker())));
  }

  /** Returns whether the clip was taken. */
  boolean play(Clip clip) {
    boolean taken = mixer.commands().offer(() -> media.play(clip));
    workers.wake();
    return taken;
  }

  void stop() {
    command(media::stop);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      mixer.release();
      ended.run();
      command(this::leave);
    }
  }

  /** A log may be slow, and the worker must not be. */
  private void leave() {
    mixer.remove(media);
    media.satisfaction().forEach(calls::add);
    LineSummary line = media.line();
    String encryption = media.encryption().map(suite -> "; " + suite).getOrElse("");
    Thread.ofVirtual().start(() -> LOG.info("call {}: {}{}", media.id(), line, encryption));
  }

  private void command(Runnable command) {
    mixer.commands().add(command);
    workers.wake();
  }
}
