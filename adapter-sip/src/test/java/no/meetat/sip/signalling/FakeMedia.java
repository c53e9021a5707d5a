package no.meetat.sip.signalling;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import no.meetat.call.CallId;
import no.meetat.dtmf.Key;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.prompt.Language;

/** Hands out port numbers and records what was negotiated. */
final class FakeMedia implements MediaSessions {

  private static final int FIRST_PORT = 20_000;

  final Queue<MediaStream> negotiated = new ConcurrentLinkedQueue<>();
  volatile BiConsumer<Key, Duration> pressed = (key, held) -> {};
  final Queue<InetAddress> locals = new ConcurrentLinkedQueue<>();
  final Queue<String> followed = new ConcurrentLinkedQueue<>();
  final Queue<Language> spoken = new ConcurrentLinkedQueue<>();
  final Queue<InetAddress> shown = new ConcurrentLinkedQueue<>();
  volatile boolean trusted;
  final AtomicInteger open = new AtomicInteger();
  volatile boolean full;

  /** Run when the session opened last has been silent for long. */
  volatile Runnable silent = () -> {};

  /** Whether callers who were silent are heard again. */
  volatile boolean heardAgain;

  private final AtomicInteger port = new AtomicInteger(FIRST_PORT);

  /** As if it were new. */
  void forget() {
    negotiated.clear();
    followed.clear();
    shown.clear();
    spoken.clear();
    locals.clear();
    trusted = false;
  }

  @Override
  public Option<MediaSession> open(CallId call, InetAddress local, Runnable onSilence) {
    silent = onSilence;
    locals.add(local);
    return Option.when(!full, Session::new);
  }

  @Override
  public boolean isOurs(InetSocketAddress address) {
    return address.getAddress().equals(InetAddress.ofLiteral("127.0.0.1"))
        && address.getPort() >= FIRST_PORT
        && address.getPort() < FIRST_PORT + 10_000;
  }

  private final class Session implements MediaSession {

    private final int localPort = port.getAndAdd(2);
    private boolean closed;

    private Session() {
      open.incrementAndGet();
    }

    @Override
    public int localPort() {
      return localPort;
    }

    @Override
    public void negotiated(MediaStream stream) {
      negotiated.add(stream);
    }

    @Override
    public void follow(MediaPath path, InetAddress signalling, Set<InetAddress> addresses) {
      followed.add(path + " " + signalling.getHostAddress());
    }

    @Override
    public void speak(Language language) {
      spoken.add(language);
    }

    @Override
    public void trust() {
      trusted = true;
    }

    @Override
    public void vouchFor(InetAddress address) {
      shown.add(address);
    }

    @Override
    public void pressed(Key key, Duration held) {
      pressed.accept(key, held);
    }

    @Override
    public boolean isSilent() {
      return !heardAgain;
    }

    @Override
    public void close() {
      if (!closed) {
        open.decrementAndGet();
      }
      closed = true;
    }
  }
}
