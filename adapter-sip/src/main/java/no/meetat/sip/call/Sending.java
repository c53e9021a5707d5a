package no.meetat.sip.call;

import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.mix.Listener;
import no.meetat.sip.mix.Talker;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.resample.Resampler;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.rtp.Wire;
import org.jspecify.annotations.Nullable;

/**
 * One agreed stream to a caller: the sound chosen for it is coded and sent, a frame a tick.
 *
 * <p>Callers who only listen share one payload. Where a codec remembers what it coded, a caller who
 * begins to talk, or hears something else, goes on with an encoder that continues the shared one,
 * and keeps it.
 */
final class Sending {

  private final MediaStream stream;
  private final Codec codec;
  private final Encoder encoder;
  private final Resampler border;
  private final RtpSender sender;
  private final Packing packing;
  private boolean shares;
  private boolean apart;

  /** Goes on with the sender's numbers and timestamps. */
  Sending(MediaStream stream, RtpSender sender) {
    this.stream = stream;
    this.codec = stream.codec();
    this.encoder = codec.encoder();
    this.border = new Resampler(Clip.RATE, codec.format().sampleRate());
    this.sender = sender;
    this.packing = new Packing(codec, stream.packetTime());
  }

  Codec codec() {
    return codec;
  }

  /** A frame of a clip, while the conference is not heard or there is none. */
  void choose(Clip clip, int frame, @Nullable Listener listener, long tick, Scratch scratch) {
    if (Clip.isCoded(codec)) {
      clip.payload(frame, codec, scratch.payload);
      return;
    }
    part(listener, tick);
    clip.copy(frame, scratch.clip);
    border.convert(scratch.clip.samples(), scratch.samples);
    encode(scratch);
  }

  /** What is said in the conference by all others. */
  void choose(Listener listener, Talker self, long tick, Scratch scratch) {
    if (listener.hearsAll(tick, self) && !apart) {
      listener.all(tick, scratch.payload);
      shares = true;
      return;
    }
    apart = !codec.isStateless();
    part(listener, tick);
    listener.others(tick, self, scratch.samples);
    encode(scratch);
  }

  private void part(@Nullable Listener listener, long tick) {
    if (shares && listener != null) {
      encoder.continueFrom(listener.shared(tick));
      apart = !codec.isStateless();
    }
    shares = false;
  }

  private void encode(Scratch scratch) {
    encoder.encode(scratch.samples, scratch.own);
    scratch.payload.set(scratch.own, 0, codec.octets());
  }

  /**
   * Sends what was chosen, as soon as it makes a packet.
   *
   * @return how many packets the network took
   */
  int send(Wire wire, Scratch scratch) {
    packing.add(scratch.payload);
    int sent = 0;
    while (packing.next(scratch.payload)) {
      sender.write(scratch.sent, stream.payloadType(), scratch.payload, packing.units());
      sent += wire.send(scratch.sent) ? 1 : 0;
    }
    return sent;
  }

  /** Octets of speech in a packet. */
  int octets() {
    return packing.octets();
  }

  /** Sends nothing in this tick, to a peer that holds us. */
  void pause() {
    sender.pause(packing.drop() + codec.format().clockFrame());
  }
}
