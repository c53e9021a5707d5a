package no.meetat.sip.rtcp;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.ReceptionReport;

/** What a peer has reported: how it hears us, and when it sent what. One thread at a time. */
final class PeerReports {

  private final int ssrc;
  private final LineCounts line;
  private final SentReports ours;
  private Option<ReceptionReport> heard = Option.none();
  private Option<Long> roundTrip = Option.none();

  /** Of one who hears our source. */
  PeerReports(int ssrc, LineCounts line, SentReports ours) {
    this.ssrc = ssrc;
    this.line = line;
    this.ours = ours;
  }

  /**
   * Takes the first {@code length} octets of the buffer, which came at that moment.
   *
   * @return whether they are well-formed
   */
  boolean take(ByteBuffer packet, int length, long arrived) {
    return RtcpReader.read(
        packet,
        length,
        ssrc,
        new RtcpReader.Listener() {
          @Override
          public void sent(int source, long ntp) {
            line.senderReported(source, NtpTime.middle(ntp), arrived);
          }

          @Override
          public void heard(ReceptionReport block) {
            note(block, arrived);
          }
        });
  }

  private void note(ReceptionReport block, long arrived) {
    heard = Option.some(block);
    roundTrip = ours.roundTrip(block, arrived).orElse(roundTrip);
  }

  /** How we were heard last; none while nothing has been told. */
  Option<ReceptionReport> heard() {
    return heard;
  }

  /** As it was told last, ns. */
  Option<Long> roundTrip() {
    return roundTrip;
  }
}
