package no.meetat.sip.call;

import io.vavr.control.Option;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.rtp.JitterBuffer;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.RtpPacket;
import no.meetat.sip.rtp.TelephoneEvents;
import no.meetat.sip.rtp.Wire;
import no.meetat.sip.tone.KeyTones;
import org.jspecify.annotations.Nullable;

/**
 * What comes from one caller: keys always, speech only while it is heard, or while keys may come as
 * tones in it: until one comes as an event.
 */
final class Receiving {

  /** The most packets read at once, so that no caller holds up the others. */
  private static final int MAX_PACKETS = 16;

  /** Comfort noise (RFC 3389): taken as silence. */
  private static final int COMFORT_NOISE = 13;

  private static final int FRAME_MILLIS = 20;

  /** How long after the end of an event its tone may still come, in ticks: 40 ms. */
  private static final int TONE_BEHIND = 2;

  private final MediaStream stream;
  private final int telephoneEvent;
  private final TelephoneEvents keys;
  private final LineSilence silence;
  private final AudioFormat format;
  private final JitterBuffer buffer;
  private final Speech speech;
  private final Gate gate;
  private final PacketCounters counters;
  private final LineCounts line;
  private final Reports reports;
  private boolean heard;
  private int ticksOfTone;
  private int ticksFromBefore;
  private @Nullable KeyTones tones;
  private @Nullable MediaStream chosen;

  /**
   * Receives a stream that begins.
   *
   * @param tones of its keys; null where none are listened for
   * @param gate that keeps its noise out of the mix
   */
  Receiving(
      MediaStream stream,
      TelephoneEvents keys,
      @Nullable KeyTones tones,
      Gate gate,
      LineSilence silence,
      PacketCounters counters,
      LineCounts line,
      Reports reports) {
    this.stream = stream;
    this.telephoneEvent = stream.telephoneEvent().orElse(-1);
    this.keys = keys;
    this.tones = tones;
    this.gate = gate;
    this.silence = silence;
    this.format = stream.codec().format();
    this.buffer = new JitterBuffer(stream.codec());
    this.speech = new Speech(format);
    this.counters = counters;
    this.line = line;
    this.reports = reports;
  }

  Codec codec() {
    return stream.codec();
  }

  /** Whether the conference heard the caller in the last tick. */
  boolean isHeard() {
    return heard;
  }

  /** How long speech is held back against jitter, ms. */
  long held() {
    return (long) buffer.depth() * FRAME_MILLIS;
  }

  /** The mean square of what the caller said in the last tick. */
  long power() {
    return speech.power();
  }

  /** What the caller says, when {@link #listen} has returned true. */
  int[] samples() {
    return speech.samples();
  }

  /** Looks halfway between two ticks at what has come, where that matters. */
  void peek(Wire wire, RtpPacket packet) {
    if (heard && buffer.awaitsHalfway()) {
      drain(wire, packet);
      buffer.halfway();
    }
  }

  /**
   * Takes what has come since the last tick; speech from before the caller was heard is dropped.
   *
   * @param nowHeard whether the caller is heard by the conference
   * @return whether there is anything to hear
   */
  boolean listen(Wire wire, RtpPacket packet, boolean nowHeard) {
    drain(wire, packet);
    if (heard != nowHeard) {
      turn(nowHeard);
    }
    boolean tone = isTone();
    return isDecoded() && says(nextFrame(), tone);
  }

  private boolean isDecoded() {
    return heard || tones != null;
  }

  /** What waits is from before; a tone in it goes on. */
  private void turn(boolean nowHeard) {
    heard = nowHeard;
    speech.fallSilent();
    if (tones == null) {
      buffer.reset();
    }
    ticksFromBefore = Math.ceilDiv((int) buffer.waiting(), format.clockFrame());
  }

  /**
   * Sound beside an event is the tone of its key, and so is what sounds like one: nobody is to hear
   * it (S27).
   */
  private boolean says(JitterBuffer.Found found, boolean besideEvent) {
    boolean tone = tones != null && tones.take(found, speech.frame());
    boolean before = ticksFromBefore > 0;
    ticksFromBefore = Math.max(0, ticksFromBefore - 1);
    boolean unheard = tone || besideEvent || before || !heard;
    boolean sounds = unheard ? speech.fallSilent() : speech.take(found);
    return sounds ? gate.pass(speech.samples()) : gate.rest();
  }

  private boolean isTone() {
    boolean tone = keys.isHeld() || ticksOfTone > 0;
    ticksOfTone = Math.max(0, ticksOfTone - 1);
    return tone;
  }

  private void drain(Wire wire, RtpPacket packet) {
    for (int count = 0; count < MAX_PACKETS; count++) {
      int length = wire.receive(packet.octets());
      if (length <= 0) {
        return;
      }
      take(packet, length);
    }
  }

  private void take(RtpPacket packet, int length) {
    if (reports.takes(packet.octets(), length, System.nanoTime())) {
      return;
    }
    counters.received.increment();
    if (!packet.parse(length)) {
      counters.malformed.increment();
      return;
    }
    silence.end();
    line.received(packet, format.clockRate());
    if (packet.payloadType() == stream.payloadType()) {
      chosen = null;
      takeSpeech(packet);
    } else if (packet.payloadType() == telephoneEvent) {
      takeEvent(packet);
    } else if (packet.payloadType() == COMFORT_NOISE) {
      buffer.passOver(packet, true);
    } else {
      takeOther(packet.payloadType());
    }
  }

  private void takeOther(int payloadType) {
    Option<MediaStream> other = stream.changedTo(payloadType);
    if (other.isDefined()) {
      chosen = other.get();
    } else {
      counters.unexpected.increment();
    }
  }

  /** Whether keys may still come as tones. */
  boolean hearsTones() {
    return tones != null;
  }

  /** The stream goes on in another way: a key that is held is let go. */
  void end() {
    if (tones != null) {
      tones.end();
    }
  }

  /** The stream in the other agreed codec that the peer speaks by now; null where there is none. */
  @Nullable MediaStream chosen() {
    return chosen;
  }

  /**
   * The tone that has come is silenced where it waits, and so is the little that comes behind it.
   * Who sends events sends all keys so.
   */
  private void takeEvent(RtpPacket packet) {
    buffer.passOver(packet, false);
    if (keys.take(packet)) {
      tones = null;
      ticksOfTone = (int) (buffer.waiting() / format.clockFrame()) + TONE_BEHIND;
    }
  }

  private void takeSpeech(RtpPacket packet) {
    if (isDecoded() && !buffer.put(packet)) {
      counters.late.increment();
      line.cameLate();
    }
  }

  private JitterBuffer.Found nextFrame() {
    JitterBuffer.Found found = buffer.next(speech.frame());
    counters.lost.add(buffer.takeLost());
    return found;
  }
}
