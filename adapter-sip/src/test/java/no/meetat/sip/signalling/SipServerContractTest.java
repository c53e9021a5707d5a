package no.meetat.sip.signalling;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;
import no.meetat.contract.CallControlContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SipServerContractTest extends CallControlContract {

  private final TestServer server = TestServer.started();
  private final List<SipPhone> phones = new ArrayList<>();

  @BeforeEach
  void ringOnly() {
    server.bridge.answering = false;
    server.bridge.releasing = false;
  }

  @AfterEach
  void close() {
    server.bridge.releasing = true;
    phones.forEach(SipPhone::end);
    phones.forEach(phone -> phone.line.close());
    server.close();
  }

  @Override
  protected CallControl calls() {
    return server.sip;
  }

  @Override
  protected Phone ringing() {
    SipPhone phone = new SipPhone();
    phones.add(phone);
    return phone;
  }

  @Override
  protected long hangUpsReported() {
    return server.bridge.told.stream().filter("hungUp"::equals).count();
  }

  /** Agrees to whatever comes. */
  private final class SipPhone implements Phone {

    private final TestPhone line = server.phone("UDP");
    private final List<Seen> seen = new ArrayList<>();
    private final RequestText invite = line.invite();
    private final CallId call;

    private SipPhone() {
      CallId before = server.bridge.last;
      line.send(invite).expect(100);
      await().until(() -> !server.bridge.last.equals(before));
      call = server.bridge.last;
    }

    @Override
    public CallId call() {
      return call;
    }

    /** The call ends, by agreement if it is up. */
    private void end() {
      server.sip.hangUp(call);
      seenInTheEnd();
    }

    @Override
    public void hangUp() {
      line.send(line.request("BYE"));
      await().until(() -> hangUpsReported() > 0);
    }

    @Override
    public List<Seen> seen(int events) {
      while (seen.size() < events) {
        take(line.next());
      }
      return seen;
    }

    @Override
    public List<Seen> seenInTheEnd() {
      for (Reply reply = line.soon(); !reply.text().isEmpty(); reply = line.soon()) {
        take(reply);
      }
      return seen;
    }

    private void take(Reply reply) {
      switch (reply.method()) {
        case "" -> throw new AssertionError("saw only " + seen);
        case "BYE" -> end(reply);
        default -> answer(reply);
      }
    }

    private void end(Reply bye) {
      line.ok(bye);
      note(Seen.ENDED);
    }

    private void answer(Reply reply) {
      if (reply.header("CSeq").endsWith("BYE")) {
        note(Seen.RELEASED);
      } else if (reply.status() == 200) {
        line.learnTag(reply);
        line.send(line.ack());
        note(Seen.ANSWERED);
      } else if (reply.status() >= 300) {
        line.send(line.onBranchOf(invite, "ACK"));
        note(Seen.REFUSED);
      }
    }

    /** A repeated event is no news. */
    private void note(Seen event) {
      if (!seen.contains(event)) {
        seen.add(event);
      }
    }
  }
}
