package no.meetat.sip.engine;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import no.meetat.sip.rtp.Packets;
import no.meetat.sip.rtp.PeerRule;
import no.meetat.sip.rtp.RtpPacket;
import no.meetat.sip.rtp.Sources;
import no.meetat.sip.rtp.Wire;
import org.jspecify.annotations.Nullable;

/** A wire without a network: the test puts in what comes, and what was sent last is kept. */
final class FakeWire implements Wire {

  private final ArrayDeque<byte[]> incoming = new ArrayDeque<>();
  private final ByteBuffer last = ByteBuffer.allocate(RtpPacket.MAX_LENGTH);
  private final Sources sources = new Sources();

  /** Reports that were sent where RTP goes. */
  final List<InetSocketAddress> reports = new ArrayList<>();

  /** What was sent as a report last. */
  byte[] lastReport = {};

  private @Nullable InetSocketAddress from;
  private boolean connected;
  private int sent;
  private int reads;
  private boolean broken;

  void put(byte[] packet) {
    incoming.add(packet);
  }

  /** Nothing works from now on. */
  void breakDown() {
    broken = true;
  }

  int sent() {
    return sent;
  }

  /** How often a packet was looked for. */
  int reads() {
    return reads;
  }

  boolean isConnected() {
    return connected;
  }

  /** What was sent last. */
  RtpPacket last() {
    return Packets.parsed(lastOctets());
  }

  /** The octets of what was sent last. */
  byte[] lastOctets() {
    byte[] octets = new byte[last.limit()];
    last.get(0, octets);
    return octets;
  }

  @Override
  public void connect(PeerRule peer) {
    connected = true;
    incoming.clear();
    sources.follow(peer);
    from = from == null ? peer.remote() : from;
  }

  @Override
  public int receive(ByteBuffer packet) {
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
    reads++;
    byte @Nullable [] next = incoming.poll();
    boolean taken = next != null && from != null && sources.take(from, packet.clear().put(next));
    return taken ? packet.position() : 0;
  }

  @Override
  public boolean send(ByteBuffer packet) {
    last.clear().put(packet).flip();
    sent++;
    return true;
  }

  /** What comes from now on comes from there. */
  void comesFrom(InetSocketAddress source) {
    from = source;
  }

  @Override
  public boolean sendTo(InetSocketAddress target, ByteBuffer packet) {
    lastReport = new byte[packet.remaining()];
    packet.get(lastReport);
    return reports.add(target);
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
