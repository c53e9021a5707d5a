package no.meetat.sip.signalling;

import static org.awaitility.Awaitility.await;

import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;
import no.meetat.contract.CallControlContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SipServerContractTest extends CallControlContract {

  private final TestServer server = TestServer.started();
  private final TestPhone phone = server.phone("UDP");
  private boolean answered;

  @BeforeEach
  void ringOnly() {
    server.bridge.answering = false;
  }

  @AfterEach
  void close() {
    phone.close();
    server.close();
  }

  @Override
  protected CallControl calls() {
    return server.sip;
  }

  @Override
  protected CallId ringing() {
    phone.send(phone.invite()).expect(100);
    await().until(() -> !server.bridge.told.isEmpty());
    return server.bridge.last;
  }

  @Override
  protected boolean isUp(CallId call) {
    if (!answered) {
      phone.expect(200);
      phone.send(phone.ack());
      answered = true;
      return true;
    }
    phone.expectRequest("BYE");
    return false;
  }
}
