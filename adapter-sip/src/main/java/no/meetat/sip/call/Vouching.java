package no.meetat.sip.call;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether the far end of a call's media has shown itself: nothing is sent to a host that did not
 * ask. Only for the worker that owns the call.
 */
final class Vouching {

  private boolean trusted;
  private @Nullable InetAddress shown;

  /** Signalling trusts the peer, whatever address it names. */
  void trust() {
    trusted = true;
  }

  /** Signalling was answered from this address; it vouches for no other. */
  void show(InetAddress address) {
    shown = address;
  }

  /** Whether media may be sent there. */
  boolean covers(InetAddress address) {
    return trusted || address.equals(shown);
  }
}
