package no.meetat.sip.signalling.location;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.sip.network.IpLiteral;

/** A DNS server on a port of its own, that answers over UDP from a table (RFC 1035, section 4). */
public final class TinyDns implements AutoCloseable {

  private static final Map<String, Integer> TYPES =
      HashMap.of("A", 1, "CNAME", 5, "AAAA", 28, "SRV", 33, "NAPTR", 35);
  private static final int HEADER = 12;
  private static final int ANSWER = 0x8180;
  private static final int NAME_ERROR = 3;
  private static final int SERVER_FAILURE = 2;
  private static final int POINTER_TO_QUESTION = 0xC000 | HEADER;

  private final DatagramSocket socket;
  private final AtomicInteger questions = new AtomicInteger();
  private volatile Vector<Entry> entries = Vector.empty();
  private volatile boolean failing;
  private volatile boolean babbling;

  private record Entry(String name, int type, String value) {}

  private TinyDns(DatagramSocket socket) {
    this.socket = socket;
  }

  public static TinyDns start() throws IOException {
    TinyDns dns = new TinyDns(new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1")));
    Thread.ofPlatform().daemon().name("tiny-dns").start(dns::serve);
    return dns;
  }

  /** Names that ask it, and nobody else. */
  public Names names() {
    return new DnsNames(servers(), host -> Vector.empty());
  }

  /** Where it is, as JNDI has it. */
  String servers() {
    return "dns://127.0.0.1:" + socket.getLocalPort();
  }

  /** A record, as zone files have it. */
  public TinyDns with(String name, String type, String value) {
    entries = entries.append(new Entry(name, TYPES.get(type).get(), value));
    return this;
  }

  /** Answers from now on with what is no message of DNS. */
  void babbling() {
    babbling = true;
  }

  /** Says from now on that it has failed, or no longer. */
  void failing(boolean now) {
    failing = now;
  }

  int questions() {
    return questions.get();
  }

  private void serve() {
    DatagramPacket packet = new DatagramPacket(new byte[512], 512);
    try {
      while (!socket.isClosed()) {
        socket.receive(packet);
        questions.incrementAndGet();
        byte[] answer = answer(packet.getData());
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (IOException closed) {
      socket.close();
    }
  }

  private byte[] answer(byte[] asked) throws IOException {
    ByteBuffer question = ByteBuffer.wrap(asked);
    short id = question.getShort();
    question.position(HEADER);
    String name = name(question);
    int type = question.getShort();
    int end = question.position() + 2;
    Vector<Entry> known = entries.filter(entry -> entry.name.equals(name));
    Vector<Entry> found = known.filter(entry -> entry.type == type || entry.type == 5);
    int status = failing ? SERVER_FAILURE : known.isEmpty() ? NAME_ERROR : 0;

    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(octets);
    out.writeShort(id);
    out.writeShort(ANSWER | status);
    out.writeShort(1);
    out.writeShort(failing ? 0 : found.size());
    out.writeInt(0);
    out.write(asked, HEADER, end - HEADER);
    if (babbling) {
      out.writeLong(-1);
    } else if (!failing) {
      found.forEach(entry -> write(out, entry));
    }
    return octets.toByteArray();
  }

  private static String name(ByteBuffer question) {
    StringBuilder name = new StringBuilder();
    for (int length = question.get(); length > 0; length = question.get()) {
      byte[] label = new byte[length];
      question.get(label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private static void write(DataOutputStream out, Entry entry) {
    try {
      byte[] data = data(entry);
      out.writeShort(POINTER_TO_QUESTION);
      out.writeShort(entry.type);
      out.writeShort(1);
      out.writeInt(60);
      out.writeShort(data.length);
      out.write(data);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] data(Entry entry) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(octets);
    String[] parts = entry.value.split(" ", -1);
    switch (entry.type) {
      case 1, 28 -> out.write(IpLiteral.parse(entry.value).get().getAddress());
      case 5 -> name(out, entry.value);
      case 33 -> {
        for (int at = 0; at < 3; at++) {
          out.writeShort(Integer.parseInt(parts[at]));
        }
        name(out, parts[3]);
      }
      default -> {
        out.writeShort(Integer.parseInt(parts[0]));
        out.writeShort(Integer.parseInt(parts[1]));
        for (int at = 2; at < 5; at++) {
          out.writeByte(parts[at].length());
          out.writeBytes(parts[at]);
        }
        name(out, parts[5]);
      }
    }
    return octets.toByteArray();
  }

  private static void name(DataOutputStream out, String name) throws IOException {
    for (String label : name.equals(".") ? new String[0] : name.split("\\.")) {
      out.writeByte(label.length());
      out.writeBytes(label);
    }
    out.writeByte(0);
  }

  @Override
  public void close() {
    socket.close();
  }
}
