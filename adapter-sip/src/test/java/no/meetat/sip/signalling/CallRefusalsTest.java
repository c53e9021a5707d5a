package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused is counted, once, by the reason. */
class CallRefusalsTest {

  private final TestServer server = TestServer.trusting();
  private final TestPhone phone = server.phone("UDP");

  @AfterEach
  void close() {
    phone.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "INVITE sip:23184599@127.0.0.1 SIP/2.0, 404, UNKNOWN_NUMBER",
    "INVITE http://127.0.0.1/23184500 SIP/2.0, 416, UNUSABLE_REQUEST",
  })
  void by_the_request_uri(String startLine, int status, CallRefusal why) {
    refused(phone.invite().startLine(startLine), status);

    assertCounted(why);
  }

  @Test
  void calls_that_are_not_taken_now() {
    server.accepting = false;
    refused(phone.invite(), 503);

    assertCounted(CallRefusal.NOT_TAKING_CALLS);
  }

  @Test
  void calls_without_room() {
    server.media.full = true;
    refused(phone.invite(), 503);

    assertCounted(CallRefusal.OVERLOAD);
  }

  @Test
  void offers_without_anything_in_common() {
    refused(phone.invite().body("application/sdp", TestPhone.SDP.replace("8 0 101", "18")), 488);

    assertCounted(CallRefusal.NO_COMMON_MEDIA);
  }

  @Test
  void requests_that_need_what_is_not_served() {
    refused(phone.invite().add("Require", "precondition"), 420);
    assertCounted(CallRefusal.UNUSABLE_REQUEST);

    phone.newCall();
    phone.send(phone.request("OPTIONS").add("Require", "precondition")).expect(420);
    assertCounted(CallRefusal.UNUSABLE_REQUEST);
  }

  @Test
  void calls_that_are_taken_are_no_refusals() {
    phone.call();
    phone.hangUp();

    assertThat(Arrays.stream(CallRefusal.values()).mapToLong(server.sip::refused).sum()).isZero();
  }

  private void assertCounted(CallRefusal why) {
    assertThat(Vector.of(CallRefusal.values()).filter(reason -> server.sip.refused(reason) > 0))
        .containsExactly(why);
    assertThat(server.sip.refused(why)).isOne();
  }

  private void refused(RequestText request, int status) {
    phone.send(request).expect(status);
    phone.send(phone.onBranchOf(request, "ACK"));
  }
}
