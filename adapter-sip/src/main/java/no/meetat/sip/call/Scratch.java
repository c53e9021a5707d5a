package no.meetat.sip.call;

import java.nio.ByteBuffer;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.media.PacketTime;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.resample.Window;
import no.meetat.sip.rtp.RtpPacket;

/** The buffers of one worker, used for one call after another. */
public final class Scratch {

  final RtpPacket received = new RtpPacket(ByteBuffer.allocateDirect(RtpPacket.MAX_LENGTH));
  final ByteBuffer sent =
      ByteBuffer.allocateDirect(RtpPacket.HEADER + PacketTime.LONGEST.of(Codecs.MAX_OCTETS));
  final Payload payload = new Payload();
  final byte[] own = new byte[Codecs.MAX_OCTETS];
  final int[] samples = new int[Codecs.MAX_FRAME];
  final Window clip = new Window(Clip.RATE);
}
