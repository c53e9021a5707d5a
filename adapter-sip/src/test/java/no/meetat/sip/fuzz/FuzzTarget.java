package no.meetat.sip.fuzz;

import java.io.IOException;
import no.meetat.sip.rtcp.RtcpTarget;
import no.meetat.sip.sdp.SdpTarget;
import no.meetat.sip.signalling.MessageTarget;
import no.meetat.sip.signalling.digest.DigestTarget;
import no.meetat.sip.signalling.location.DnsTarget;
import no.meetat.sip.signalling.transport.StreamTarget;
import no.meetat.sip.srtp.SrtpTarget;

/** Readers of what strangers send, which no octets may surprise. */
enum FuzzTarget {
  MESSAGE,
  STREAM,
  SDP,
  DIGEST,
  DNS,
  RTCP,
  SRTP;

  /** Reads octets; throws where it finds what must not be. */
  void read(byte[] octets) throws IOException {
    switch (this) {
      case MESSAGE -> MessageTarget.fuzzerTestOneInput(octets);
      case STREAM -> StreamTarget.fuzzerTestOneInput(octets);
      case SDP -> SdpTarget.fuzzerTestOneInput(octets);
      case DIGEST -> DigestTarget.fuzzerTestOneInput(octets);
      case DNS -> DnsTarget.fuzzerTestOneInput(octets);
      case RTCP -> RtcpTarget.fuzzerTestOneInput(octets);
      case SRTP -> SrtpTarget.fuzzerTestOneInput(octets);
    }
  }
}
