package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.sip.media.MediaStream;

/**
 * What a section says of its RTCP.
 *
 * @param multiplexed whether it comes to the port of RTP (RFC 5761)
 * @param named a port of its own (RFC 3605); the address beside it is passed over, as reports go to
 *     no host that RTP does not go to
 */
record ReportAttributes(boolean multiplexed, Option<Integer> named) {

  private static final String SHARED = "rtcp-mux";

  static ReportAttributes of(Vector<Attribute> attributes) {
    return new ReportAttributes(
        attributes.exists(attribute -> attribute.is(SHARED)),
        attributes
            .find(attribute -> attribute.is("rtcp"))
            .flatMap(Attribute::value)
            .flatMap(ReportAttributes::port));
  }

  private static Option<Integer> port(String value) {
    return PortField.read(value.trim().split(" ", 2)[0]).toOption().filter(port -> port != 0);
  }

  /** Where reports are received beside this port of RTP. */
  int port(int rtp) {
    return multiplexed ? rtp : named.getOrElse(() -> MediaStream.portBeside(rtp));
  }

  /** Of our section, where the peer's has these. */
  Vector<Attribute> answered() {
    return multiplexed ? OFFERED : Vector.empty();
  }

  /** Of our offers. */
  static final Vector<Attribute> OFFERED = Vector.of(Attribute.of(SHARED));
}
