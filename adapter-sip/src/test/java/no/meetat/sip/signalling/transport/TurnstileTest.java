package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private static final FairQueue.Limits MUCH = new FairQueue.Limits(1_000, 1 << 20, 1 << 20);
  private static final Sender TRUSTED =
      Sender.of(
          TransportProtocol.UDP,
          new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 5060),
          peer -> true);

  private final Turnstile turnstile =
      new Turnstile(/* strangersAtOnce */ 1, new FairQueue(MUCH), new FairQueue(MUCH));

  private void add(Sender sender, int times) {
    for (int time = 0; time < times; time++) {
      turnstile.add(FairQueueTest.arrival(sender, 100));
    }
  }

  private Sender serveNext() throws InterruptedException {
    Sender sender = turnstile.take().get().sender();
    turnstile.served(sender);
    return sender;
  }

  @Test
  void a_trusted_peer_is_served_by_turns_with_strangers_however_many_wait() throws Exception {
    for (int stranger = 1; stranger <= 50; stranger++) {
      add(FairQueueTest.sender(stranger), 10);
    }
    add(TRUSTED, 2);

    assertThat(serveNext()).isEqualTo(TRUSTED);
    assertThat(serveNext()).isNotEqualTo(TRUSTED);
    assertThat(serveNext()).isEqualTo(TRUSTED);
  }

  @Test
  void strangers_leave_a_thread_free() throws Exception {
    add(FairQueueTest.sender(1), 1);
    add(FairQueueTest.sender(2), 1);
    Sender served = turnstile.take().get().sender();
    Thread second = Thread.ofVirtual().start(() -> takeOne());
    await().until(() -> second.getState() == Thread.State.WAITING);

    turnstile.served(served);
    second.join();
  }

  private void takeOne() {
    try {
      turnstile.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void closed_it_lets_nothing_through() throws Exception {
    add(TRUSTED, 1);
    turnstile.close();

    assertThat(turnstile.take()).isEmpty();
    assertThat(turnstile.add(FairQueueTest.arrival(TRUSTED, 1))).isFalse();
  }
}
