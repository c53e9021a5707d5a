package no.meetat.cli.crash;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import no.meetat.cli.crash.judge.CallLog;
import no.meetat.cli.crash.judge.Mark;
import no.meetat.sip.signalling.PhoneLine;
import no.meetat.sip.signalling.Reply;
import no.meetat.sip.signalling.RequestText;

/** One call by SIP over UDP, which notes what its caller sees of it. */
final class Phone implements AutoCloseable {

  private static final int RESEND_MILLIS = 500;
  private static final int LOOK_MILLIS = 50;
  private static final int LAST_LOOK_MILLIS = 5;

  private final PhoneLine line;
  private final Requests requests;
  private final CallLog log;
  private Option<RequestText> ack = Option.none();

  Phone(PhoneLine line, Requests requests, CallLog log) {
    this.line = line;
    this.requests = requests;
    this.log = log;
  }

  /** Calls; whether it was answered. */
  boolean dial() {
    RequestText invite = requests.invite();
    note(Mark.DIALLED);
    exchange(invite);
    return isUp();
  }

  /** Presses a key; whether the server has confirmed it. */
  boolean press(char key) {
    return isUp() && exchange(requests.info(key)).exists(answer -> answer.status() == 200);
  }

  /** Listens to the line for so long, or until the call is over. */
  void stay(long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    while (isUp() && System.nanoTime() < until) {
      look(LOOK_MILLIS);
    }
  }

  /** Hangs up, unless the call is over. */
  void hangUp() {
    if (isUp()) {
      note(Mark.BYE_SENT);
      exchange(requests.bye()).forEach(answer -> note(Mark.BYE_ANSWERED));
    }
  }

  boolean isUp() {
    return log.has(Mark.ANSWERED) && isGoingOn();
  }

  /** What still is in the socket was sent while the server lived. */
  @Override
  public void close() {
    while (!look(LAST_LOOK_MILLIS).text().isEmpty()) {}
    line.close();
  }

  private boolean isGoingOn() {
    return !log.life().isOver() && !log.has(Mark.RELEASED) && !log.has(Mark.REFUSED);
  }

  /** The final answer to the request, which is repeated until it comes or the call is over. */
  private Option<Reply> exchange(RequestText request) {
    Option<Reply> answer = Option.none();
    while (answer.isEmpty() && isGoingOn()) {
      send(request.toString());
      answer = answer(request.header("CSeq"));
    }
    return answer;
  }

  private Option<Reply> answer(String cseq) {
    long until = System.nanoTime() + RESEND_MILLIS * 1_000_000L;
    while (isGoingOn() && System.nanoTime() < until) {
      Reply seen = look(LOOK_MILLIS);
      if (seen.status() >= 200 && seen.header("CSeq").equals(cseq)) {
        return Option.some(seen);
      }
    }
    return Option.none();
  }

  /** The next message, already noted and answered; empty when none comes in time. */
  private Reply look(int millis) {
    Reply seen = receive(millis);
    if (seen.status() >= 200 && seen.header("CSeq").endsWith("INVITE")) {
      takeFinal(seen);
    } else if (seen.status() == 0 && !seen.text().isEmpty()) {
      takeRequest(seen);
    }
    return seen;
  }

  private void takeFinal(Reply answer) {
    note(answer.status() < 300 ? Mark.ANSWERED : Mark.REFUSED);
    if (ack.isEmpty()) {
      ack = Option.some(requests.ack(answer));
    }
    ack.forEach(text -> send(text.toString()));
  }

  private void takeRequest(Reply request) {
    if (request.method().equals("BYE")) {
      note(Mark.RELEASED);
    }
    if (!request.method().equals("ACK")) {
      send(request.answer(200));
    }
  }

  private void note(Mark what) {
    log.mark(what, Instant.now());
  }

  private Reply receive(int millis) {
    try {
      return new Reply(line.receive(millis));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(String message) {
    try {
      line.send(message.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
