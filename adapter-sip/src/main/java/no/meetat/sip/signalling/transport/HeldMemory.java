package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import no.meetat.sip.limit.Places;

/** What one connection holds of the memory for all; only for the thread that reads it. */
final class HeldMemory {

  private final Places octets;
  private final InetAddress peer;
  private long held;

  HeldMemory(Places octets, InetAddress peer) {
    this.octets = octets;
    this.peer = peer;
  }

  /**
   * Holds this much from now on.
   *
   * @throws IOException when this peer's share is used up
   */
  void hold(long wanted) throws IOException {
    long more = wanted - held;
    if (more > 0 && !octets.take(peer, more)) {
      throw new IOException("no memory left for this peer");
    }
    if (more < 0) {
      octets.give(peer, -more);
    }
    held = wanted;
  }

  void giveBack() {
    octets.give(peer, held);
    held = 0;
  }
}
