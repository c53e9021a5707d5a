package no.meetat.sip.trunk;

import no.meetat.sip.signalling.transport.Hop;

/**
 * Where one request goes.
 *
 * @param server of a trunk
 * @param hop that leads there
 */
record Target(TrunkServer server, Hop hop) {

  Reachability reachability() {
    return server.of(hop);
  }
}
