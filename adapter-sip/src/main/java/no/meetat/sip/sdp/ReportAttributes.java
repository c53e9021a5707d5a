package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.sip.media.ReportRoute;

/** What sections say of their RTCP: {@code a=rtcp-mux} (RFC 5761) and {@code a=rtcp} (RFC 3605). */
final class ReportAttributes {

  private static final String SHARED = "rtcp-mux";

  private ReportAttributes() {}

  /**
   * Where a peer receives reports, whose RTP comes to this port. An address in {@code a=rtcp} is
   * passed over, as reports go to no host that RTP does not go to.
   */
  static ReportRoute route(Vector<Attribute> attributes, int rtp) {
    return attributes.exists(attribute -> attribute.is(SHARED))
        ? ReportRoute.MULTIPLEXED
        : named(attributes).map(ReportRoute::at).getOrElse(() -> ReportRoute.behind(rtp));
  }

  private static Option<Integer> named(Vector<Attribute> attributes) {
    return attributes
        .find(attribute -> attribute.is("rtcp"))
        .flatMap(Attribute::value)
        .flatMap(value -> PortField.read(value.trim().split(" ", 2)[0]).toOption())
        .filter(port -> port != 0);
  }

  /** Of our section, where the peer's has this route. */
  static Vector<Attribute> answered(ReportRoute theirs) {
    return theirs.multiplexed() ? offered() : Vector.empty();
  }

  /** Of our offers. */
  static Vector<Attribute> offered() {
    return Vector.of(Attribute.of(SHARED));
  }
}
