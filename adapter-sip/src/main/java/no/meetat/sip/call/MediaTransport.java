package no.meetat.sip.call;

import java.util.random.RandomGenerator;
import no.meetat.sip.rtcp.ReportChannel;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.rtp.Wire;

/**
 * What carries one call's media.
 *
 * @param wire its RTP
 * @param reports the port beside it for RTCP, not open yet
 * @param sender the stream to the peer
 * @param random for when reports are sent, and by what name
 */
public record MediaTransport(
    Wire wire, ReportChannel reports, RtpSender sender, RandomGenerator random) {

  /** The same, on which all is encrypted and decrypted once keys are agreed on. */
  MediaTransport with(Secrecy secrecy) {
    return new MediaTransport(
        new SecureWire(wire, secrecy), new SecureReports(reports, secrecy), sender, random);
  }
}
