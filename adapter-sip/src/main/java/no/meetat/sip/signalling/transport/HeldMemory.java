package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import no.meetat.sip.limit.Places;

/** What one connection holds of the memory for all; only for the thread that reads it. */
final class HeldMemory {

  /** What encryption holds for a connection: records in and out, and what was agreed; octets. */
  private static final long SECURE = 48 << 10;

  private final Places octets;
  private final InetAddress peer;
  private final long always;
  private long held;

  HeldMemory(Places octets, InetAddress peer, boolean secure) {
    this.always = secure ? SECURE : 0;
    this.octets = octets;
    this.peer = peer;
  }

  /**
   * Holds this many octets of a message from now on; while it is cut, each is held twice.
   *
   * @throws IOException when this peer's share is used up
   */
  void hold(int message) throws IOException {
    long wanted = 2L * message + always;
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
