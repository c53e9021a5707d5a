package no.meetat.sip.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * What carries one call's packets. Nothing blocks, and a packet that the network refuses is lost.
 */
public interface Wire extends AutoCloseable {

  /** From now on only the peer of this rule is sent to and heard; earlier packets are forgotten. */
  void connect(PeerRule peer);

  /**
   * Receives the next packet that waits into the buffer, from its beginning.
   *
   * @return its length in octets; 0 or less when none waits
   */
  int receive(ByteBuffer packet);

  /**
   * Sends what is between the buffer's position and its limit.
   *
   * @return whether the network took it; false while there is no peer
   */
  boolean send(ByteBuffer packet);

  /**
   * Sends what is between the buffer's position and its limit to the peer at this address; from any
   * thread.
   *
   * @return whether the network took it
   */
  boolean sendTo(InetSocketAddress target, ByteBuffer packet);

  /** 20 ms have passed. */
  void tick();

  /** Where its packets have come from. */
  Sources sources();

  @Override
  void close();
}
