package no.meetat.sip.mix;

import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.dtmf.Key;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.prompt.Player;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.rtp.TelephoneEvents;
import no.meetat.sip.rtp.Wire;
import org.jspecify.annotations.Nullable;

/** The media of one call; for the worker that owns it alone. */
final class CallMedia {

  private final CallId id;
  private final Wire wire;
  private final RtpSender sender;
  private final Silence silence;
  private final CallEvents events;
  private final MediaCounters counters;
  private final Vouching vouching = new Vouching();
  private final KeyPresses presses;
  private final TelephoneEvents keys;
  private final Player player = new Player();
  private @Nullable MediaStream stream;
  private @Nullable Reception reception;
  private @Nullable PartialMix mix;
  private @Nullable Conference seen;
  private Direction direction = Direction.INACTIVE;
  private boolean spoke;
  private final AtomicLong mixedFrames = new AtomicLong();

  CallMedia(
      CallId id,
      Wire wire,
      RtpSender sender,
      Silence silence,
      CallEvents events,
      MediaCounters counters) {
    this.id = id;
    this.wire = wire;
    this.sender = sender;
    this.silence = silence;
    this.events = events;
    this.counters = counters;
    this.presses = new KeyPresses(id, events);
    this.keys = new TelephoneEvents(presses);
  }

  CallId id() {
    return id;
  }

  /** Whether nothing has come since silence was noticed; for any thread. */
  boolean isSilent() {
    return silence.lasts();
  }

  /** Frames of 20 ms in which the caller was in an open meeting; for any thread. */
  MixedFrames mixedFrames() {
    return new MixedFrames(id, mixedFrames.get());
  }

  /** Sends to and accepts from what was negotiated. */
  void negotiate(MediaStream negotiated) {
    if (!negotiated.equals(stream)) {
      stream = negotiated;
      reception = new Reception(negotiated, keys, silence, counters);
      wire.connect(negotiated.remote());
    }
  }

  /** Sends to whatever is negotiated. */
  void trust() {
    vouching.trust();
  }

  /** The peer has shown itself at this address. */
  void vouchFor(InetAddress address) {
    vouching.show(address);
  }

  /** Belongs to the conference from now on. */
  void join(PartialMix part) {
    mix = part;
    seen = null;
    refreshDirection();
  }

  /** Takes a key that came in signalling, held for so many milliseconds. */
  void informed(Key key, long held) {
    presses.informed(key, held);
  }

  /** Plays the clip after those given before. */
  void play(Clip clip) {
    refreshDirection();
    player.add(clip);
  }

  /** Silences the prompts. */
  void stop() {
    player.clear();
  }

  /** Halfway between two ticks: looks what has come. */
  void peek(Scratch scratch) {
    if (reception != null) {
      reception.peek(wire, scratch.received);
    }
  }

  /** First half of a tick: adds what the caller says to the mix. */
  void collect(long tick, Scratch scratch) {
    refreshDirection();
    presses.tick();
    keys.tick();
    Reception from = reception;
    spoke = false;
    if (from == null) {
      return;
    }
    spoke = from.listen(wire, scratch.received, isHeard());
    if (from.hasHeard()) {
      vouching.hear(from.remote());
    }
    if (spoke && mix != null) {
      mix.add(tick, from.samples());
    }
    silence.tick();
  }

  /** Speech from a caller who holds us would be the music of that caller's own exchange. */
  private boolean isHeard() {
    return mix != null && direction == Direction.SEND_RECEIVE && isTwoWay();
  }

  private boolean isTwoWay() {
    return stream != null && stream.direction() == Direction.SEND_RECEIVE;
  }

  private void refreshDirection() {
    Conference picture = mix == null ? null : mix.picture();
    if (picture != null && isNews(picture)) {
      look(picture);
    }
  }

  /** Each publication is a new object, so this costs nothing. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isNews(Conference picture) {
    return picture != seen;
  }

  private void look(Conference picture) {
    boolean wasOnHold = seen != null && direction == Direction.INACTIVE;
    seen = picture;
    direction = MediaPolicy.direction(picture, id);
    if (wasOnHold && direction != Direction.INACTIVE && player.clear()) {
      events.promptsEnded(id);
    }
  }

  /** Second half of a tick: sends what the caller hears; prompts wait for who has not asked. */
  void deliver(long tick, Scratch scratch, Clip music) {
    count();
    MediaStream to = stream;
    if (to == null || !vouching.covers(to.remote())) {
      return;
    }
    if (isTwoWay()) {
      send(to, tick, scratch, music);
    } else {
      sender.pause(to.codec().format().clockFrame());
    }
    if (player.isPlaying() && !player.advance()) {
      events.promptsEnded(id);
    }
  }

  /** By its one worker. */
  private void count() {
    if (mix != null && direction != Direction.INACTIVE) {
      mixedFrames.lazySet(mixedFrames.getPlain() + 1);
    }
  }

  private void send(MediaStream to, long tick, Scratch scratch, Clip music) {
    Codec codec = to.codec();
    choose(codec, tick, scratch, music);
    int units = codec.format().clockFrame();
    sender.write(scratch.sent, to.payloadType(), scratch.payload, units);
    if (wire.send(scratch.sent)) {
      counters.sent.increment();
    }
  }

  /** Says where the payload of this tick is. All on hold hear the same place in the music. */
  private void choose(Codec codec, long tick, Scratch scratch, Clip music) {
    if (player.isPlaying()) {
      player.clip().payload(player.frame(), codec, scratch.payload);
    } else if (mix == null) {
      Clip.SILENCE.payload(0, codec, scratch.payload);
    } else if (direction == Direction.INACTIVE) {
      music.payload((int) (tick % music.frames()), codec, scratch.payload);
    } else {
      scratch.payload.set(mixed(mix, codec, tick, scratch), 0, codec.octets());
    }
  }

  private byte[] mixed(PartialMix conference, Codec codec, long tick, Scratch scratch) {
    if (!spoke || reception == null) {
      return conference.payload(tick, codec);
    }
    conference.without(reception.samples(), tick, scratch.others);
    codec.encoder().encode(scratch.others, scratch.own);
    return scratch.own;
  }
}
