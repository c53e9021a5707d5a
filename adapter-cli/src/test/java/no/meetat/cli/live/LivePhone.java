package no.meetat.cli.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import no.meetat.cli.crash.Requests;
import no.meetat.sip.signalling.PhoneLine;
import no.meetat.sip.signalling.Reply;
import no.meetat.sip.signalling.RequestText;

/** A telephone that calls by SIP, keys by INFO, and speaks and hears by RTP. */
public final class LivePhone implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 5_000;

  private final PhoneLine line;
  private final Requests requests;
  private final LiveSound sound;

  private LivePhone(PhoneLine line, Requests requests, LiveSound sound) {
    this.line = line;
    this.requests = requests;
    this.sound = sound;
  }

  /** Dials from a number; the call is answered. */
  public static LivePhone dial(String from, String number, InetSocketAddress server)
      throws IOException {
    PhoneLine line = PhoneLine.udp(server);
    LiveSound sound = new LiveSound();
    LivePhone phone =
        new LivePhone(line, new Requests(from, number, line.port(), sound.port()), sound);
    phone.dial();
    return phone;
  }

  private void dial() {
    Reply ok = exchange(requests.invite());
    send(requests.ack(ok).toString());
    String media = ok.body().lines().filter(field -> field.startsWith("m=")).findFirst().get();
    sound.begin(Integer.parseInt(media.split(" ", -1)[1]));
  }

  /** Presses keys, each of which the server confirms. */
  public void keys(String keys) {
    keys.chars().forEach(key -> exchange(requests.info((char) key)));
  }

  /** Subscribes to who is in the meeting. */
  public void subscribe() {
    exchange(requests.subscribe());
  }

  /** Waits for a NOTIFY that says this; agrees to each. */
  public void awaitNotify(String said) {
    Reply request = receive();
    while (!request.method().equals("NOTIFY") || !request.body().contains(said)) {
      if (request.status() == 0) {
        send(request.answer(200));
      }
      request = receive();
    }
    send(request.answer(200));
  }

  /** Ends the call. */
  public void hangUp() {
    exchange(requests.bye());
  }

  /** What is spoken and heard. */
  public LiveSound sound() {
    return sound;
  }

  /** Waits for the server to hang up, and agrees. */
  public void awaitBye() {
    Reply request = receive();
    while (!request.method().equals("BYE")) {
      request = receive();
    }
    send(request.answer(200));
  }

  @Override
  public void close() {
    sound.close();
    line.close();
  }

  private Reply exchange(RequestText request) {
    send(request.toString());
    Reply answer = receive();
    while (answer.status() < 200 || !answer.header("CSeq").equals(request.header("CSeq"))) {
      answer = receive();
    }
    return answer;
  }

  private Reply receive() {
    try {
      String text = line.receive(TIMEOUT_MILLIS);
      if (text.isEmpty()) {
        throw new AssertionError("the server says nothing");
      }
      return new Reply(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(String message) {
    try {
      line.send(message.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
