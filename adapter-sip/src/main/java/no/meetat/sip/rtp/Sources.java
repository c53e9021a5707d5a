package no.meetat.sip.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where the packets of one wire come from, and which of them are the peer's. Only what reads as RTP
 * shows where a peer is. One thread.
 */
public final class Sources {

  /** After this long without a packet another source may be learnt, in ticks: 1 s. */
  static final int SILENT = 50;

  /** This many packets in a row show that a source is the only one that sends. */
  static final int STEADY = 5;

  /** After this long without a packet others than the steady source are heard too, in ticks. */
  static final int PAUSE = 10;

  /** So long after a source elsewhere than negotiated became steady others are heard too: 5 s. */
  static final int LOOK_AROUND = 250;

  private @Nullable PeerRule rule;
  private @Nullable InetSocketAddress heard;
  private @Nullable InetSocketAddress stranger;
  private int ssrc;
  private boolean learning;
  private int silence;
  private int packets;
  private int inRow;
  private int steady;
  private long dropped;
  private final Earlier earlier = new Earlier();

  /** What was known before the packet that was taken last. */
  private static final class Earlier {
    private boolean kept;
    private @Nullable InetSocketAddress heard;
    private int ssrc;
    private int silence;
    private int packets;
    private int inRow;
    private int steady;
  }

  /** Packets are judged by this rule from now on; earlier ones have taught nothing. */
  public void follow(PeerRule next) {
    rule = next;
    heard = null;
    learning = false;
    silence = 0;
    packets = 0;
    inRow = 0;
  }

  /** Whether another source may be learnt, while the one heard last is silent. */
  public void learn(boolean now) {
    learning = now;
  }

  /** 20 ms have passed. */
  public void tick() {
    silence++;
    steady++;
  }

  /**
   * Whether a packet from there is the peer's; takes note of it in any case.
   *
   * @param packet from the buffer's beginning to its position
   */
  public boolean take(InetSocketAddress source, ByteBuffer packet) {
    earlier.kept = false;
    boolean rtp = RtpPacket.isRtp(packet, packet.position());
    if (rule == null || !(rtp ? isThePeer(rule, source, packet) : isKnown(rule, source))) {
      dropped++;
      stranger = rtp ? source : stranger;
      return false;
    }
    if (rtp) {
      note(rule, source, packet);
    }
    return true;
  }

  /** What is no RTP is the peer's where the peer is known to be, and teaches nothing. */
  private boolean isKnown(PeerRule now, InetSocketAddress source) {
    return source.equals(heard) || source.equals(now.remote());
  }

  private boolean isThePeer(PeerRule now, InetSocketAddress source, ByteBuffer packet) {
    return switch (now) {
      case PeerRule.Fixed fixed -> fixed.allows(source);
      case PeerRule.FromHost host -> host.allows(source);
      case PeerRule.Learnt learnt ->
          isKnown(learnt, source) || (learnt.allows(source) && mayBeLearnt(packet));
    };
  }

  /** The stream that went on elsewhere before is the same peer's, whose NAT has moved it. */
  private boolean mayBeLearnt(ByteBuffer packet) {
    return heard == null
        ? learning
        : RtpPacket.ssrc(packet) == ssrc || (learning && silence >= SILENT);
  }

  /** Who was known before others were learnt is known again by its stream. */
  private void note(PeerRule now, InetSocketAddress source, ByteBuffer packet) {
    keep();
    if (heard == null || !learning || source.equals(now.remote())) {
      ssrc = RtpPacket.ssrc(packet);
    }
    packets = source.equals(heard) ? packets + 1 : 1;
    inRow = source.equals(heard) ? inRow + 1 : 1;
    steady = inRow == STEADY ? 0 : steady;
    heard = source;
    silence = 0;
  }

  private void keep() {
    earlier.kept = true;
    earlier.heard = heard;
    earlier.ssrc = ssrc;
    earlier.silence = silence;
    earlier.packets = packets;
    earlier.inRow = inRow;
    earlier.steady = steady;
  }

  /** The packet that was taken last is not the peer's after all, and has taught nothing. */
  public void takeBack() {
    if (earlier.kept) {
      earlier.kept = false;
      heard = earlier.heard;
      ssrc = earlier.ssrc;
      silence = earlier.silence;
      packets = earlier.packets;
      inRow = earlier.inRow;
      steady = earlier.steady;
    }
  }

  /** A packet has come from the only source. */
  void hear(ByteBuffer packet) {
    earlier.kept = false;
    if (rule != null && heard != null && RtpPacket.isRtp(packet, packet.position())) {
      note(rule, heard, packet);
    }
  }

  /** Whether there is a peer to hear. */
  boolean isExpected() {
    return rule != null;
  }

  /** The steady source from where packets come and to where they go; none without one. */
  @Nullable InetSocketAddress only() {
    return inRow >= STEADY && hasHeardTarget() ? heard : null;
  }

  /** Whether others are to be heard too: who is silent may go on from elsewhere. */
  boolean isLetGo() {
    boolean elsewhere = rule != null && !rule.remote().equals(heard);
    return !(rule instanceof PeerRule.Fixed)
        && (silence >= PAUSE || (elsewhere && inRow >= STEADY && steady >= LOOK_AROUND));
  }

  /** Others are heard too, until one source is steady again. */
  void letGo() {
    inRow = 0;
  }

  /** Where packets are sent to; none before there is a rule. */
  public @Nullable InetSocketAddress target() {
    if (rule == null) {
      return null;
    }
    return rule instanceof PeerRule.Learnt && heard != null ? heard : rule.remote();
  }

  /** Whether the peer has been heard. */
  public boolean hasHeard() {
    return heard != null;
  }

  /** Where the peer was heard from last. */
  public @Nullable InetSocketAddress source() {
    return heard;
  }

  /** Whether the peer was heard last from exactly where packets are sent to. */
  public boolean hasHeardTarget() {
    return heard != null && heard.equals(target());
  }

  /** For how long nothing has come from the peer, in ticks. */
  public int silence() {
    return silence;
  }

  /**
   * How many packets of RTP have come from where the peer was heard last, and from nowhere else.
   */
  public int packets() {
    return packets;
  }

  /** Where the last packet of RTP that was dropped came from. */
  public @Nullable InetSocketAddress stranger() {
    return stranger;
  }

  /** Packets from elsewhere, without those that the kernel drops once the peer is heard. */
  public long dropped() {
    return dropped;
  }
}
