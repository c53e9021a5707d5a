package no.meetat.sip.call;

import java.net.InetSocketAddress;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.mix.Listener;
import no.meetat.sip.mix.Talker;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.rtp.Wire;

/** One agreed stream to a caller: what was chosen to be heard is coded and sent, a frame a tick. */
final class Sending {

  private final MediaStream stream;
  private final Codec codec;
  private final Encoder encoder;
  private final RtpSender sender;

  /** Goes on with the sender's numbers and timestamps. */
  Sending(MediaStream stream, RtpSender sender) {
    this.stream = stream;
    this.codec = stream.codec();
    this.encoder = codec.encoder();
    this.sender = sender;
  }

  /** Where it goes. */
  InetSocketAddress remote() {
    return stream.remote();
  }

  Codec codec() {
    return codec;
  }

  /** A frame of a clip. */
  void choose(Clip clip, int frame, Scratch scratch) {
    clip.payload(frame, codec, scratch.payload);
  }

  /** What is said in the conference by all others. */
  void choose(Listener listener, Talker self, long tick, Scratch scratch) {
    if (listener.hearsAll(tick, self)) {
      listener.all(tick, scratch.payload);
    } else {
      listener.others(tick, self, scratch.others);
      encoder.encode(scratch.others, scratch.own);
      scratch.payload.set(scratch.own, 0, codec.octets());
    }
  }

  /**
   * Sends what was chosen.
   *
   * @return whether the network took it
   */
  boolean send(Wire wire, Scratch scratch) {
    int units = codec.format().clockFrame();
    sender.write(scratch.sent, stream.payloadType(), scratch.payload, units);
    return wire.send(scratch.sent);
  }

  /** Sends nothing in this tick, to a peer that holds us. */
  void pause() {
    sender.pause(codec.format().clockFrame());
  }
}
