package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import no.meetat.call.CallId;
import org.junit.jupiter.api.Test;

/** What is kept of messages when there are more than there is room for. */
class TraceMemoryTest {

  private static final int MEMORY = 256 << 10;
  private static final InetSocketAddress HERE =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 5060);

  private final TraceMemory memory = new TraceMemory(MEMORY);
  private long number;

  @Test
  void a_call_is_found_by_its_name_and_by_its_Call_ID_with_its_messages_in_time() {
    add("a", "INVITE", 0);
    memory.begun(new CallId("c1"), "a");
    add("a", "third", 2);
    add("a", "second", 1);
    memory.ended(new CallId("c1"));

    assertThat(memory.of(new CallId("c1")).get().messages().map(KeptMessage::raw))
        .containsExactly("INVITE", "second", "third");
    assertThat(memory.with("a")).isEqualTo(memory.of(new CallId("c1")));
    assertThat(memory.of(new CallId("c2"))).isEmpty();
    assertThat(memory.with("b")).isEmpty();
  }

  @Test
  void the_end_of_a_call_is_known() {
    add("a", "INVITE");
    memory.begun(new CallId("c1"), "a");
    assertThat(memory.of(new CallId("c1")).get().ended()).isFalse();

    memory.ended(new CallId("c1"));
    assertThat(memory.of(new CallId("c1")).get().ended()).isTrue();
    assertThat(memory.calls()).isOne();
  }

  @Test
  void of_a_long_call_the_first_messages_and_the_last_are_kept() {
    call("c1", "a");
    Vector.range(0, 1_000).forEach(each -> add("a", "message " + each));

    KeptCall call = memory.of(new CallId("c1")).get();
    Vector<String> texts = call.messages().map(KeptMessage::raw);
    assertThat(texts.head()).isEqualTo("INVITE");
    assertThat(texts.get(1)).isEqualTo("message 0");
    assertThat(texts.last()).isEqualTo("message 999");
    assertThat(call.leftOut()).isEqualTo(1_001 - texts.size()).isPositive();
    assertThat(memory.octets()).isLessThan(MEMORY / 4);
  }

  @Test
  void calls_that_have_ended_give_way_before_those_that_have_not() {
    call("live", "live");
    Vector.range(0, 10_000)
        .forEach(each -> {
          call("c" + each, "id" + each);
          memory.ended(new CallId("c" + each));
          assertThat(memory.octets()).isLessThanOrEqualTo(MEMORY);
        });

    assertThat(memory.of(new CallId("live"))).isNotEmpty();
    assertThat(memory.of(new CallId("c9999"))).isNotEmpty();
    assertThat(memory.of(new CallId("c0"))).isEmpty();
  }

  @Test
  void of_more_live_calls_than_there_is_room_for_those_heard_of_last_are_kept() {
    Vector.range(0, 10_000)
        .forEach(each -> {
          call("c" + each, "id" + each);
          assertThat(memory.octets()).isLessThanOrEqualTo(MEMORY);
        });

    assertThat(memory.of(new CallId("c9999"))).isNotEmpty();
    assertThat(memory.of(new CallId("c0"))).isEmpty();
  }

  @Test
  void requests_without_a_call_leave_three_quarters_to_calls() {
    Vector.range(0, 100)
        .forEach(each -> {
          call("c" + each, "id" + each);
          memory.ended(new CallId("c" + each));
        });
    Vector.range(0, 10_000).forEach(each -> add("options" + each, "OPTIONS"));

    assertThat(memory.calls()).isEqualTo(100);
    assertThat(memory.with("options9999")).isNotEmpty();
    assertThat(memory.with("options0")).isEmpty();
    assertThat(memory.octets()).isLessThanOrEqualTo(MEMORY);
  }

  @Test
  void calls_of_which_no_message_was_noted_are_bounded_too() {
    Vector.range(0, 10_000)
        .forEach(each -> {
          memory.begun(new CallId("c" + each), "id" + each);
          memory.ended(new CallId("c" + each));
        });
    add("a", "INVITE");

    assertThat(memory.octets()).isLessThanOrEqualTo(MEMORY);
  }

  @Test
  void RFC_3261_22_2_an_INVITE_that_is_challenged_is_one_until_its_call_comes() {
    add("a", "INVITE");
    assertThat(challenged()).containsExactly(false);
    send("a", "SIP/2.0 401 Unauthorized");
    add("a", "ACK");
    add("a", "INVITE");
    assertThat(challenged()).containsExactly(true);

    memory.begun(new CallId("c1"), "a");
    assertThat(challenged()).containsExactly(false);
  }

  @Test
  void an_INVITE_that_is_refused_after_a_challenge_is_none() {
    add("a", "INVITE");
    send("a", "SIP/2.0 407 Proxy Authentication Required");
    add("a", "INVITE");
    send("a", "SIP/2.0 404 Not Found");

    assertThat(challenged()).containsExactly(false);
  }

  private Vector<Boolean> challenged() {
    return memory.begunAfter(0, any -> true).map(FoundCall::challenged);
  }

  @Test
  void many_calls_with_one_Call_ID_take_the_room_of_one() {
    Vector.range(0, 10_000).forEach(each -> call("c" + each, "same"));

    assertThat(memory.octets()).isLessThan(MEMORY / 4);
    assertThat(memory.of(new CallId("c0"))).isNotEmpty();
  }

  @Test
  void of_many_calls_with_one_Call_ID_the_first_and_the_latest_are_found_by_their_names() {
    Vector.range(0, 100).forEach(each -> call("c" + each, "same"));

    assertThat(Vector.range(0, 100).filter(each -> memory.of(new CallId("c" + each)).isDefined()))
        .isEqualTo(Vector.of(0).appendAll(Vector.rangeClosed(85, 99)));
    memory.ended(new CallId("c0"));
    Vector.range(85, 99).forEach(each -> memory.ended(new CallId("c" + each)));
    assertThat(memory.of(new CallId("c99")).get().ended()).isFalse();
    memory.ended(new CallId("c99"));
    assertThat(memory.of(new CallId("c99")).get().ended()).isTrue();
  }

  @Test
  void many_calls_with_one_Call_ID_give_way_when_all_have_ended() {
    Vector.range(0, 100).forEach(each -> call("c" + each, "same"));
    Vector.range(0, 100).forEach(each -> memory.ended(new CallId("c" + each)));

    assertThat(memory.of(new CallId("c0")).get().ended()).isTrue();
  }

  @Test
  void messages_larger_than_the_room_of_a_call_are_kept_one_at_a_time() {
    String large = "x".repeat(60_000);
    call("c1", "a");
    Vector.range(0, 10).forEach(each -> add("a", each + large));

    assertThat(memory.of(new CallId("c1")).get().messages().last().raw()).startsWith("9");
    assertThat(memory.octets()).isLessThan(70_000);
  }

  private void call(String call, String callId) {
    add(callId, "INVITE");
    memory.begun(new CallId(call), callId);
  }

  private void add(String callId, String text) {
    add(callId, text, number);
  }

  private void add(String callId, String text, long nanos) {
    add(callId, text, nanos, Direction.RECEIVED);
  }

  private void send(String callId, String text) {
    add(callId, text, number, Direction.SENT);
  }

  private void add(String callId, String text, long nanos, Direction direction) {
    number++;
    memory.add(
        callId, new KeptMessage(number, nanos, Instant.EPOCH, direction, "UDP", HERE, HERE, text));
  }
}
