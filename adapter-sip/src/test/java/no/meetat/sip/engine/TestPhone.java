package no.meetat.sip.engine;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Decoder;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.codec.G711;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.rtp.Packets;
import no.meetat.sip.rtp.RtpPacket;

/** A telephone on a real UDP socket, on the loopback interface. */
final class TestPhone implements AutoCloseable {

  private static final int TIMEOUT_MS = 2000;

  private final DatagramSocket socket;
  private final InetSocketAddress server;
  private final double frequency;
  private final Codec codec;
  private final Encoder encoder;
  private final Decoder decoder;
  private int sequenceNumber;

  /** A telephone of A-law. */
  TestPhone(MediaSession session, double frequency) throws IOException {
    this(session, Codecs.PCMA, frequency);
  }

  TestPhone(MediaSession session, Codec codec, double frequency) throws IOException {
    this(session, codec, frequency, InetAddress.getLoopbackAddress());
  }

  /** A telephone at this address, and a server at the same. */
  TestPhone(MediaSession session, Codec codec, double frequency, InetAddress loopback)
      throws IOException {
    this.codec = codec;
    this.encoder = codec.encoder();
    this.decoder = codec.decoder();
    this.socket = new DatagramSocket(0, loopback);
    this.server = new InetSocketAddress(loopback, session.localPort());
    this.frequency = frequency;
    socket.setSoTimeout(TIMEOUT_MS);
    session.vouchFor(loopback);
  }

  MediaStream stream() {
    InetSocketAddress here = (InetSocketAddress) socket.getLocalSocketAddress();
    return new MediaStream(
        here, codec, codec.payloadType(), OptionalInt.of(101), StreamDirection.SEND_RECEIVE);
  }

  /** Sends 20 ms of this phone's tone. */
  void sing() throws IOException {
    int rate = codec.format().sampleRate();
    int[] samples = new int[codec.format().frame()];
    for (int i = 0; i < samples.length; i++) {
      double angle = 2 * Math.PI * frequency * (sequenceNumber * samples.length + i) / rate;
      samples[i] = (int) (8000 * Math.sin(angle));
    }
    byte[] codes = new byte[codec.octets()];
    encoder.encode(samples, codes);
    send(codec.payloadType(), sequenceNumber * codec.format().clockFrame(), codes);
  }

  /** Says 20 ms that the network loses. */
  void lose() {
    sequenceNumber++;
  }

  /** Sends 20 ms of one level. */
  void say(int level) throws IOException {
    send(8, sequenceNumber * G711.FRAME, Frames.level(Codecs.PCMA, level));
  }

  /** Sends one packet of a key's press. */
  void press(int event, int timestamp, boolean end) throws IOException {
    send(101, timestamp, new byte[] {(byte) event, (byte) (end ? 0x8A : 0x0A), 3, 0x20});
  }

  private void send(int payloadType, int timestamp, byte[] payload) throws IOException {
    byte[] octets = Packets.octets(7, payloadType, sequenceNumber++, timestamp, payload);
    socket.send(new DatagramPacket(octets, octets.length, server));
  }

  /** Sends octets as they are. */
  void send(byte[] octets) throws IOException {
    socket.send(new DatagramPacket(octets, octets.length, server));
  }

  /** The octets of the next packet that arrives. */
  byte[] receive() throws IOException {
    DatagramPacket datagram = new DatagramPacket(new byte[2048], 2048);
    socket.receive(datagram);
    return Arrays.copyOf(datagram.getData(), datagram.getLength());
  }

  /** The next frame that arrives, linear. */
  short[] hear() throws IOException {
    byte[] octets = receive();
    RtpPacket packet = Packets.parsed(octets);
    byte[] codes = new byte[packet.payloadLength()];
    packet.copyPayload(0, codes, 0, codes.length);
    short[] samples = new short[codec.format().frame()];
    decoder.decode(codes, codes.length, samples);
    return samples;
  }

  /** Whether anything arrives within 100 ms. */
  boolean hearsAnything() throws IOException {
    try {
      socket.setSoTimeout(100);
      hear();
      return true;
    } catch (SocketTimeoutException nothing) {
      return false;
    } finally {
      socket.setSoTimeout(TIMEOUT_MS);
    }
  }

  double frequency() {
    return frequency;
  }

  @Override
  public void close() {
    socket.close();
  }
}
