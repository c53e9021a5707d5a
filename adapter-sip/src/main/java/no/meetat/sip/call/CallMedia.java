package no.meetat.sip.call;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.bridge.LineFigures;
import no.meetat.call.CallId;
import no.meetat.dtmf.Key;
import no.meetat.sip.call.KnownPress.Way;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.LineSummary;
import no.meetat.sip.rtp.TelephoneEvents;
import no.meetat.sip.rtp.Wire;
import no.meetat.sip.srtp.CryptoSuite;
import no.meetat.sip.tone.KeyTones;
import org.jspecify.annotations.Nullable;

/** The media of one call; only for the worker that owns it. */
public final class CallMedia {

  private static final long TICKS_BETWEEN_CHANGES = 50;

  private final CallId id;
  private final Wire wire;
  private final LineSilence silence;
  private final CallEvents events;
  private final PacketCounters counters;
  private final FarEnd farEnd;
  private final KeyPresses presses;
  private final TelephoneEvents keys;
  private final Hearing hearing;
  private final LineCounts line = new LineCounts(System::nanoTime);
  private final Secrecy secrecy;
  private final Reports reports;
  private final Playing playing;
  private final LineMeasure measure = new LineMeasure(line);
  private final AtomicLong mixedFrames = new AtomicLong();
  private @Nullable MediaStream stream;
  private @Nullable Receiving receiving;
  private @Nullable Presence presence;
  private long mayChangeAt = Long.MIN_VALUE;

  /**
   * A call for which nothing has been negotiated, and which is in no conference.
   *
   * @param hearing of what the caller says
   */
  public CallMedia(
      CallId id,
      MediaTransport transport,
      LineSilence silence,
      CallEvents events,
      PacketCounters counters,
      Hearing hearing) {
    this.id = id;
    this.secrecy = new Secrecy(counters, line);
    MediaTransport secure = transport.with(secrecy);
    this.wire = secure.wire();
    this.silence = silence;
    this.events = events;
    this.counters = counters;
    this.farEnd = new FarEnd(id, wire, events, counters);
    this.presses = new KeyPresses(id, events);
    this.keys = new TelephoneEvents(presses.by(Way.EVENT));
    this.hearing = hearing;
    this.playing = new Playing(wire, secure.sender(), counters, line);
    this.reports = new Reports(secure, line, counters);
  }

  public CallId id() {
    return id;
  }

  /** Whether nothing has come since silence was noticed; for any thread. */
  public boolean isSilent() {
    return silence.lasts();
  }

  /** Frames of 20 ms in which the caller was in an open meeting; for any thread. */
  public MixedFrames mixedFrames() {
    return new MixedFrames(id, mixedFrames.get());
  }

  /** How the line fares, as of a moment ago; none before media were agreed on; for any thread. */
  public Option<LineFigures> figures() {
    return measure.figures().map(figures -> figures.withThere(reports.heardThere()));
  }

  /** What the line has carried; for the worker. */
  public LineSummary line() {
    return line.summary();
  }

  /** How its media are encrypted; none where they are in clear; for the worker. */
  public Option<CryptoSuite> encryption() {
    return secrecy.suite();
  }

  /** Sends to and accepts from what was negotiated, in the codec in use where that is agreed. */
  public void negotiate(MediaStream negotiated) {
    MediaStream next = stream == null ? negotiated : negotiated.keeping(stream.codec());
    if (!next.equals(stream)) {
      begin(next, hearing.keyTones());
    }
    farEnd.negotiated(negotiated.remote());
  }

  private void begin(MediaStream agreed, boolean listensForTones) {
    if (receiving != null) {
      receiving.end();
    }
    stream = agreed;
    secrecy.use(agreed.encryption());
    KeyTones tones = listensForTones ? tones(agreed) : null;
    receiving = new Receiving(agreed, keys, tones, gate(agreed), silence, counters, line, reports);
    playing.begin(agreed);
    reports.begin(agreed);
    takePart();
  }

  /** Whoever holds us sends music of an exchange. */
  private @Nullable KeyTones tones(MediaStream agreed) {
    boolean speaks = agreed.direction() == StreamDirection.SEND_RECEIVE;
    return speaks ? new KeyTones(agreed.codec().format(), presses.by(Way.TONE)) : null;
  }

  /** Of a line whose noise is to be learnt. */
  private Gate gate(MediaStream agreed) {
    return new Gate(agreed.codec().format(), hearing.gate());
  }

  /** Follows a peer that has changed to another agreed codec; not more often than once a second. */
  private void follow(Receiving from, long tick) {
    MediaStream chosen = from.chosen();
    if (chosen != null && tick >= mayChangeAt) {
      mayChangeAt = tick + TICKS_BETWEEN_CHANGES;
      begin(chosen, from.hearsTones());
    }
  }

  /** Its RTP may come as this path says, from a peer whose signalling came from there. */
  public void follow(MediaPath path, InetAddress signalling, Set<InetAddress> addresses) {
    farEnd.follow(path, signalling, addresses);
  }

  /** Sends to whatever is negotiated. */
  public void trust() {
    farEnd.trust();
  }

  /** The peer has shown itself at this address. */
  public void vouchFor(InetAddress address) {
    farEnd.show(address);
  }

  /** Belongs to the conference from now on. */
  public void join(Room room) {
    presence = new Presence(id, room);
    takePart();
    look();
  }

  private void takePart() {
    if (presence != null && stream != null) {
      presence.use(stream.codec());
    }
  }

  /** Takes a key that came in signalling, held for this many milliseconds. */
  public void informed(Key key, long held) {
    presses.informed(key, held);
  }

  /** Plays the clip after those given before. */
  public void play(Clip clip) {
    look();
    playing.add(clip);
  }

  /** Silences the prompts. */
  public void stop() {
    playing.clear();
  }

  /** Halfway between two ticks: looks at what has come. */
  public void peek(Scratch scratch) {
    if (receiving != null) {
      receiving.peek(wire, scratch.received);
    }
  }

  /** First half of a tick: adds what the caller says to the mix. */
  public void collect(long tick, Scratch scratch) {
    look();
    presses.tick();
    keys.tick();
    Receiving from = receiving;
    if (from == null) {
      return;
    }
    boolean talks = from.listen(wire, scratch.received, isHeard());
    measure.tick(from, reports.way());
    farEnd.tick();
    if (presence != null) {
      presence.talk(talks ? from : null, tick);
    }
    silence.tick();
    follow(from, tick);
  }

  /** Speech from a caller who holds us would be the music of that caller's own exchange. */
  private boolean isHeard() {
    return presence != null
        && presence.isHeard()
        && stream != null
        && stream.direction() == StreamDirection.SEND_RECEIVE;
  }

  /** A caller who comes off hold hears nothing that was meant for the wait. */
  private void look() {
    if (presence != null && presence.look() && playing.clear()) {
      events.promptsEnded(id);
    }
  }

  /**
   * Second half of a tick: sends what the caller hears; prompts wait for a caller who has not
   * asked.
   */
  public void deliver(long tick, Scratch scratch, Clip music) {
    count();
    boolean open = farEnd.isOpen();
    if (!open) {
      playing.pause();
    } else if (playing.play(presence, tick, scratch, music)) {
      events.promptsEnded(id);
    }
    reports.tick(open);
  }

  /** How users would like what came in all of the call; none where nothing came; for the worker. */
  public Option<Satisfaction> satisfaction() {
    long packets = line.packetsReceived() + line.lost();
    return Option.of(receiving)
        .filter(any -> packets > 0)
        .map(from ->
            LineQuality.rating(packets, line.lost() + line.late(), from.held(), reports.way()))
        .map(Satisfaction::of);
  }

  /** The call is over: takes leave of the peer; for any thread. */
  public void end() {
    reports.end();
  }

  /** Called by its one worker. */
  private void count() {
    if (presence != null && !presence.isOnHold()) {
      mixedFrames.lazySet(mixedFrames.getPlain() + 1);
    }
  }
}
