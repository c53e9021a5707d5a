package no.meetat.sip.call;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import no.meetat.sip.rtcp.ReportChannel;
import org.jspecify.annotations.Nullable;

/** The port of reports, on which they are encrypted and authenticated, where that is agreed on. */
final class SecureReports implements ReportChannel {

  private final ReportChannel channel;
  private final Secrecy secrecy;

  SecureReports(ReportChannel channel, Secrecy secrecy) {
    this.channel = channel;
    this.secrecy = secrecy;
  }

  @Override
  public void expect(InetAddress peer) {
    channel.expect(peer);
  }

  @Override
  public boolean open() {
    return channel.open();
  }

  @Override
  public @Nullable Arrived next() {
    for (Arrived next = channel.next(); next != null; next = channel.next()) {
      int length = secrecy.openReport(next.octets(), next.octets().limit());
      if (length != Secrecy.DROPPED) {
        next.octets().limit(length);
        return next;
      }
    }
    return null;
  }

  @Override
  public boolean send(ByteBuffer report, InetSocketAddress target) {
    return channel.send(secrecy.protectReport(report), target);
  }

  @Override
  public void close() {
    channel.close();
  }
}
