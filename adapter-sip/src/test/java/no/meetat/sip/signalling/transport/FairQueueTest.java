package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class FairQueueTest {

  private static final int SMALL = 488;
  private static final int LARGE = 60_000;

  private final FairQueue queue = new FairQueue(new FairQueue.Limits(10, 200_000, 500_000));

  static Sender sender(int number) {
    return Sender.of(
        TransportProtocol.UDP,
        new InetSocketAddress(InetAddress.ofLiteral("198.51.100." + number), 5060 + number),
        peer -> false);
  }

  static Arrival arrival(Sender sender, int octets) {
    return new Arrival(new byte[octets], NoFlow.INSTANCE, sender, Arrival.Served.UNNOTICED);
  }

  private void add(int sender, int octets, int times) {
    for (int time = 0; time < times; time++) {
      queue.add(arrival(sender(sender), octets));
    }
  }

  @Test
  void senders_take_turns_by_octets_and_not_by_messages() {
    add(1, LARGE, 2);
    add(2, SMALL, 5);

    Vector<Sender> order = Vector.range(0, 7).map(time -> serveNext());

    assertThat(order.take(5)).containsOnly(sender(2));
    assertThat(order.drop(5)).containsOnly(sender(1));
  }

  private Sender serveNext() {
    Sender sender = queue.take().sender();
    queue.served(sender);
    return sender;
  }

  @Test
  void nothing_of_a_sender_is_taken_while_something_of_it_is_served() {
    add(1, SMALL, 2);
    Sender served = queue.take().sender();

    assertThat(queue.isEmpty()).isTrue();
    queue.served(served);
    assertThat(queue.isEmpty()).isFalse();
  }

  @Test
  void a_sender_may_have_so_many_messages_waiting_and_not_one_more() {
    add(1, SMALL, 9);
    assertThat(queue.hasRoom(sender(1), 1)).isTrue();
    add(1, SMALL, 1);
    assertThat(queue.hasRoom(sender(1), 1)).isFalse();
    assertThat(queue.hasRoom(sender(2), 1)).isTrue();
  }

  @Test
  void a_sender_may_have_so_many_octets_waiting_and_not_one_more() {
    add(1, LARGE, 3);
    int left = 200_000 - 3 * Arrival.cost(LARGE);

    assertThat(queue.hasRoom(sender(1), left)).isTrue();
    assertThat(queue.hasRoom(sender(1), left + 1)).isFalse();
  }

  @Test
  void all_senders_together_may_have_so_many_octets_waiting_and_not_one_more() {
    Vector.rangeClosed(1, 4).forEach(sender -> add(sender, LARGE, 2));
    int left = 500_000 - 8 * Arrival.cost(LARGE);

    assertThat(queue.hasRoom(sender(9), left)).isTrue();
    assertThat(queue.hasRoom(sender(9), left + 1)).isFalse();
    serveNext();
    assertThat(queue.hasRoom(sender(9), left + 1)).isTrue();
  }

  @Test
  void what_has_been_served_leaves_nothing_behind() {
    add(1, LARGE, 3);
    add(2, SMALL, 3);
    Vector.range(0, 6).forEach(time -> serveNext());

    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.hasRoom(sender(1), 200_000)).isTrue();
  }
}
