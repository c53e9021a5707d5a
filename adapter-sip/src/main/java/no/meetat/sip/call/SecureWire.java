package no.meetat.sip.call;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import no.meetat.sip.rtcp.RtcpReader;
import no.meetat.sip.rtp.PeerRule;
import no.meetat.sip.rtp.Sources;
import no.meetat.sip.rtp.Wire;

/**
 * A wire on which packets are encrypted and authenticated, where that is agreed on; others then do
 * not show where the peer is. What else is sent beside RTP is RTCP (RFC 5761).
 */
final class SecureWire implements Wire {

  /** Packets that are dropped at once, so that forged ones hold up no others: 25,600 a second. */
  static final int MOST_DROPPED = 512;

  private final Wire wire;
  private final Secrecy secrecy;

  SecureWire(Wire wire, Secrecy secrecy) {
    this.wire = wire;
    this.secrecy = secrecy;
  }

  @Override
  public void connect(PeerRule peer) {
    wire.connect(peer);
  }

  @Override
  public int receive(ByteBuffer packet) {
    for (int left = MOST_DROPPED; left > 0; left--) {
      int length = wire.receive(packet);
      int opened = length > 0 ? open(packet, length) : length;
      if (length <= 0 || opened != Secrecy.DROPPED) {
        return opened;
      }
      wire.sources().takeBack();
    }
    return 0;
  }

  private int open(ByteBuffer packet, int length) {
    return RtcpReader.isRtcp(packet, length)
        ? secrecy.openReport(packet, length)
        : secrecy.open(packet, length);
  }

  @Override
  public boolean send(ByteBuffer packet) {
    return wire.send(secrecy.protect(packet));
  }

  @Override
  public boolean sendTo(InetSocketAddress target, ByteBuffer packet) {
    return wire.sendTo(target, secrecy.protectReport(packet));
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
