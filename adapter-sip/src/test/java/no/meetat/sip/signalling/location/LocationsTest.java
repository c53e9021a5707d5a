package no.meetat.sip.signalling.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.signalling.transport.TransportProtocol;
import org.junit.jupiter.api.Test;

/** What is remembered of names, and who is made to wait for them. */
class LocationsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int asked;
  private int told;
  private Either<Unlocated, Vector<Hop>> answer = at("192.0.2.1");
  private String found = "";

  private Locations locations = new Locations(this::locate, waiting::add, nanos::get);

  private Either<Unlocated, Vector<Hop>> locate(SipUri uri) {
    asked++;
    return answer;
  }

  @Test
  void a_name_is_asked_for_on_another_thread() {
    find("sip:example.com");

    assertThat(found).isEmpty();
    waiting.remove().run();
    assertThat(found).isEqualTo("UDP 192.0.2.1:5060");
  }

  @Test
  void a_number_needs_no_thread() {
    find("sip:192.0.2.1");

    assertThat(found).isEqualTo("UDP 192.0.2.1:5060");
    assertThat(waiting).isEmpty();
  }

  @Test
  void an_answer_is_used_for_a_while_and_then_asked_for_again() {
    found("sip:example.com");
    pass(Locations.FRESH.minusNanos(1));
    find("sip:example.com");
    assertThat(asked).isOne();

    pass(Duration.ofNanos(1));
    answer = at("192.0.2.2");
    assertThat(found("sip:example.com")).isEqualTo("UDP 192.0.2.2:5060");
  }

  @Test
  void RFC_8767_an_old_answer_is_used_while_nobody_gives_a_new_one_but_not_for_ever() {
    found("sip:example.com");
    answer = Either.left(Unlocated.unanswered("no answer"));
    pass(Locations.STALE.minusNanos(1));
    assertThat(found("sip:example.com")).isEqualTo("UDP 192.0.2.1:5060");

    pass(Duration.ofNanos(1));
    find("sip:example.com");
    assertThat(found).isEqualTo("no answer");
  }

  @Test
  void RFC_8767_an_old_answer_is_forgotten_where_there_is_none_any_more() {
    found("sip:example.com");
    answer = Either.left(Unlocated.known("no address"));
    pass(Locations.FRESH);

    assertThat(found("sip:example.com")).isEqualTo("no address");
  }

  @Test
  void after_a_failure_it_is_not_asked_again_at_once() {
    answer = Either.left(Unlocated.unanswered("no answer"));
    found("sip:example.com");
    pass(Locations.PAUSE.minusNanos(1));
    find("sip:example.com");
    assertThat(found).isEqualTo("no answer");
    assertThat(asked).isOne();

    pass(Duration.ofNanos(1));
    answer = at("192.0.2.1");
    assertThat(found("sip:example.com")).isEqualTo("UDP 192.0.2.1:5060");
  }

  @Test
  void who_asks_while_it_is_asked_waits_for_the_same_answer() {
    find("sip:example.com");
    find("sip:example.com");
    waiting.remove().run();

    assertThat(waiting).isEmpty();
    assertThat(asked).isOne();
    assertThat(told).isEqualTo(2);
  }

  @Test
  void who_asks_is_told_also_of_a_bug() {
    locations =
        new Locations(
            uri -> {
              throw new IllegalStateException("secret");
            },
            waiting::add,
            nanos::get);

    assertThat(found("sip:example.com")).isEqualTo("IllegalStateException");
  }

  @Test
  void where_too_much_waits_it_is_told() {
    locations =
        new Locations(
            this::locate,
            full -> {
              throw new RejectedExecutionException();
            },
            nanos::get);

    find("sip:example.com");
    assertThat(found).isEqualTo("too many names are being asked for");
  }

  private String found(String uri) {
    find(uri);
    waiting.remove().run();
    return found;
  }

  private void find(String uri) {
    found = "";
    locations.find(
        (SipUri) Uri.read(uri).get(),
        result -> {
          told++;
          found = result.fold(why -> why, hops -> hops.head().toString());
        });
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static Either<Unlocated, Vector<Hop>> at(String address) {
    InetSocketAddress there = new InetSocketAddress(InetAddress.ofLiteral(address), 5_060);
    return Either.right(Vector.of(new Hop(TransportProtocol.UDP, there, "example.com")));
  }
}
