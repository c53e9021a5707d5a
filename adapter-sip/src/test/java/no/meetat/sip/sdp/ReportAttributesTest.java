package no.meetat.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import no.meetat.sip.media.ReportRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where peers want reports of media. */
class ReportAttributesTest {

  /** A port of ours at the peer's address. */
  private static final int OURS = 6_000;

  private final LocalSession session =
      new LocalSession(
          1,
          InetAddress.ofLiteral("127.0.0.1"),
          4_002,
          new MediaTargets(at -> at.getPort() == OURS, HashSet.empty()),
          SdpText.CLEAR);

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "4000, '', 4001",
    "4000, a=rtcp:5000, 5000",
    "4000, a=rtcp:5000 IN IP4 192.0.2.1, 5000",
    "4000, a=rtcp:0, 4001",
    "4000, a=rtcp:many, 4001",
    "4000, a=rtcp, 4001",
    "65534, '', 65535",
    "65535, '', ",
    "5999, '', ",
    "4000, a=rtcp:6000, "
  })
  void RFC_3605_reports_go_behind_RTP_or_to_the_port_that_is_named(
      int port, String line, Integer reports) {
    LocalSession.Agreement agreed = answer(port, line);

    assertThat(agreed.stream().reports().multiplexed()).isFalse();
    assertThat(agreed.stream().reports().port())
        .isEqualTo(reports == null ? OptionalInt.empty() : OptionalInt.of(reports));
    assertThat(SdpWriter.write(agreed.description())).doesNotContain("rtcp");
  }

  @ParameterizedTest
  @CsvSource({"a=rtcp-mux", "'a=rtcp:4000\r\na=rtcp-mux'", "'a=rtcp-mux\r\na=rtcp:5000'"})
  void RFC_5761_reports_go_with_RTP_where_that_is_offered_and_the_answer_says_so(String lines) {
    LocalSession.Agreement agreed = answer(4_000, lines.replace("\\r\\n", "\r\n"));

    assertThat(agreed.stream().reports()).isEqualTo(ReportRoute.MULTIPLEXED);
    assertThat(SdpWriter.write(agreed.description())).containsOnlyOnce("a=rtcp-mux\r\n");
  }

  @Test
  void RFC_5761_our_offer_is_to_share_the_port_and_an_answer_without_it_is_not() {
    assertThat(SdpWriter.write(session.offer().get())).containsOnlyOnce("a=rtcp-mux\r\n");
    assertThat(session.accept(described(4_000, "")).get().reports())
        .isEqualTo(ReportRoute.at(4001));
    assertThat(session.accept(described(4_000, "a=rtcp-mux")).get().reports())
        .isEqualTo(ReportRoute.MULTIPLEXED);
  }

  private LocalSession.Agreement answer(int port, String line) {
    return session.answer(described(port, line)).get();
  }

  private static SessionDescription described(int port, String line) {
    String text =
        """
        v=0
        o=- 1 1 IN IP4 127.0.0.9
        s=-
        c=IN IP4 127.0.0.9
        t=0 0
        m=audio %d RTP/AVP 0
        """
                .formatted(port)
                .replace("\n", "\r\n")
            + (line.isEmpty() ? "" : line + "\r\n");
    return SdpParser.parse(text.getBytes(StandardCharsets.UTF_8)).get();
  }
}
