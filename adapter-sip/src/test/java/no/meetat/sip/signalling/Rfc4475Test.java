package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The torture tests of RFC 4475, over both transports; then the next call is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Rfc4475Test {

  private static final int IN_THE_RFC = 49;

  private @AutoClose final TestServer server = TestServer.started();

  @AfterAll
  void nextCallsAreServed() {
    server.serveNextCalls();
  }

  static Stream<Arguments> messages() {
    return Vector.of("UDP", "TCP")
        .flatMap(protocol -> TortureMessages.all().map(message -> Arguments.of(protocol, message)))
        .toJavaStream();
  }

  @Test
  void there_are_all_of_them() {
    assertThat(TortureMessages.all()).hasSize(IN_THE_RFC);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("messages")
  void RFC_4475_a_torture_message_is_answered_as_the_rfc_has_it(
      String protocol, TortureMessages.Message message) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.sendBytes(message.octets());

      if (message.expected(protocol).equals("silence")) {
        phone.expectSilence();
      } else {
        assertThat(phone.next().startLine())
            .startsWith("SIP/2.0 " + message.expected(protocol) + " ");
      }
    }
  }
}
