package no.meetat.sip.engine;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import no.meetat.sip.rtp.PeerRule;
import no.meetat.sip.rtp.Sources;
import no.meetat.sip.rtp.Wire;
import no.meetat.sip.srtp.SrtpSender;

/** A wire on which the peer encrypts what comes; it allocates nothing. */
final class SealedWire implements Wire {

  private final Wire wire;
  private final SrtpSender peer;

  SealedWire(Wire wire, SrtpSender peer) {
    this.wire = wire;
    this.peer = peer;
  }

  @Override
  public int receive(ByteBuffer packet) {
    int length = wire.receive(packet);
    if (length > 0) {
      packet.position(0).limit(length);
      ByteBuffer sealed = peer.protect(packet);
      packet.clear().put(sealed);
      return packet.position();
    }
    return length;
  }

  @Override
  public void connect(PeerRule rule) {
    wire.connect(rule);
  }

  @Override
  public boolean send(ByteBuffer packet) {
    return wire.send(packet);
  }

  @Override
  public boolean sendTo(InetSocketAddress target, ByteBuffer packet) {
    return wire.sendTo(target, packet);
  }

  @Override
  public void tick() {
    wire.tick();
  }

  @Override
  public Sources sources() {
    return wire.sources();
  }

  @Override
  public void close() {
    wire.close();
  }
}
