package no.meetat.sip.mix;

import java.nio.ByteBuffer;
import no.meetat.sip.codec.G711;
import no.meetat.sip.rtp.RtpPacket;

/** The buffers of one worker, used for one call after the other. */
final class Scratch {

  final RtpPacket received = new RtpPacket(ByteBuffer.allocateDirect(RtpPacket.MAX_LENGTH));
  final ByteBuffer sent = ByteBuffer.allocateDirect(RtpPacket.HEADER + G711.FRAME);
  final byte[] payload = new byte[G711.FRAME];
}
