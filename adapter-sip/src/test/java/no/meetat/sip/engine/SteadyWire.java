package no.meetat.sip.engine;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.rtp.PeerRule;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.rtp.Sources;
import no.meetat.sip.rtp.Wire;
import org.jspecify.annotations.Nullable;

/** A wire on which a packet of 160 octets waits at each tick; it allocates nothing. */
final class SteadyWire implements Wire {

  private final RtpSender sender = new RtpSender(new Random(5));
  private final Payload payload = new Payload();
  private final byte[] speech = Frames.silent(Codecs.PCMA);
  private final int payloadType;
  private final Sources sources = new Sources();
  private @Nullable InetSocketAddress remote;
  private boolean waits = true;

  SteadyWire(boolean speaks, int payloadType) {
    this.payloadType = payloadType;
    if (speaks) {
      new Random(6).nextBytes(speech);
    }
  }

  @Override
  public void connect(PeerRule peer) {
    sources.follow(peer);
    remote = peer.remote();
  }

  @Override
  public int receive(ByteBuffer packet) {
    boolean received = waits;
    waits = !waits;
    if (received && remote != null) {
      payload.set(speech, 0, speech.length);
      sender.write(packet, payloadType, payload, speech.length);
      sources.take(remote, packet.position(packet.limit()));
    }
    return received ? packet.limit() : 0;
  }

  @Override
  public boolean send(ByteBuffer packet) {
    return true;
  }

  @Override
  public boolean sendTo(InetSocketAddress target, ByteBuffer packet) {
    return true;
  }

  @Override
  public void tick() {
    sources.tick();
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public void close() {}
}
