package no.meetat.cli.live;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The media of a telephone: it says one level of A-law, a frame for each that it hears, and notes
 * for how many frames a level was heard, or was not.
 */
public final class LiveSound implements AutoCloseable {

  private static final int HEADER = 12;
  private static final int FRAME = 160;
  private static final int A_LAW = 8;
  private static final int SILENCE = 0xD5;

  /** Far longer than between two frames. */
  private static final int PATIENCE_MILLIS = 200;

  private final DatagramSocket socket;
  private volatile int says = SILENCE;
  private volatile int listensFor;
  private volatile int framesWith;
  private volatile int framesWithout;
  private int sequence;

  LiveSound() throws IOException {
    socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  int port() {
    return socket.getLocalPort();
  }

  void begin(int serverPort) {
    Thread.ofVirtual().start(() -> talk(serverPort));
  }

  /** Says this octet of A-law from now on. */
  public void say(int level) {
    says = level;
  }

  /** Counts anew the frames that say this octet, and those that do not. */
  public void listenFor(int level) {
    listensFor = level;
    framesWith = 0;
    framesWithout = 0;
  }

  /** Frames in a row that said it. */
  public int framesWith() {
    return framesWith;
  }

  /** Frames in a row that did not. */
  public int framesWithout() {
    return framesWithout;
  }

  private void talk(int serverPort) {
    try {
      while (!socket.isClosed()) {
        send(serverPort);
        hear();
      }
    } catch (IOException closed) {
      // The call is over.
    }
  }

  private void send(int serverPort) throws IOException {
    byte[] octets = new byte[HEADER + FRAME];
    Arrays.fill(octets, HEADER, octets.length, (byte) says);
    ByteBuffer.wrap(octets)
        .put((byte) 0x80)
        .put((byte) A_LAW)
        .putShort((short) sequence)
        .putInt(sequence * FRAME)
        .putInt(port());
    sequence++;
    InetAddress server = InetAddress.ofLiteral("127.0.0.1");
    socket.send(new DatagramPacket(octets, octets.length, server, serverPort));
  }

  private void hear() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[HEADER + FRAME], HEADER + FRAME);
    try {
      socket.receive(packet);
      note(packet.getData());
    } catch (SocketTimeoutException nothing) {
      // The server sends once it has heard from here.
    }
  }

  private void note(byte[] octets) {
    boolean with = true;
    for (int i = HEADER; i < octets.length; i++) {
      with &= (octets[i] & 0xFF) == listensFor;
    }
    int before = with ? framesWith : framesWithout;
    framesWith = with ? before + 1 : 0;
    framesWithout = with ? 0 : before + 1;
  }

  @Override
  public void close() {
    socket.close();
  }
}
