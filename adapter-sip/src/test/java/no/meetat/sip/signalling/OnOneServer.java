package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;

/** Tests that share a server, in which none of them leaves anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnOneServer {

  @AutoClose final TestServer server = TestServer.started();

  @AfterEach
  void forget() {
    server.forgetCalls();
  }

  @AfterAll
  void noTransactionIsLeft() {
    await().until(() -> server.sip.transactionsInProgress() == 0);
  }

  final void noCallIsLeft() {
    assertThat(server.media.open).hasValue(0);
    assertThat(server.sip.callsInProgress()).isZero();
  }
}
