package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.trace.Direction;
import no.meetat.sip.trace.Trace;
import no.meetat.sip.trace.TraceSettings;
import no.meetat.sip.trace.TracedMessage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The messages of real calls, as they are kept. */
class TracedCallTest {

  /** The status of a response, and the method of its CSeq. */
  private static final Pattern LINE =
      Pattern.compile("^(?:SIP/2\\.0 ([0-9]{3}))?(?s:.*)\r\nCSeq: [0-9]+ ([A-Z]+)\r\n");

  private static final CallId CALL = new CallId("c1");

  @AutoClose
  final Trace trace =
      Trace.start(
          new TraceSettings(1 << 20, Option.none(), 0),
          AccessNumbers.DEFAULT,
          Peers.NONE,
          InstantSource.system());

  @AutoClose
  final TestServer server =
      new TestServer(settings -> settings.withTap(trace).withTimers(Timers.DEFAULT));

  @OverEachTransport
  void all_messages_of_a_call_are_kept_in_both_directions_and_in_order(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(phone.invite());
      phone
          .send(phone.request("INFO").body("application/dtmf-relay", "Signal=7\r\nDuration=160"))
          .expect(200);
      phone.hangUp();

      await().until(() -> passed().contains("< 200 BYE") && trace.of(CALL).get().ended());
      assertThat(passed().distinct())
          .containsExactly(
              "> INVITE",
              "< 100 INVITE",
              "< 200 INVITE",
              "> ACK",
              "> OPTIONS",
              "< 200 OPTIONS",
              "> INFO",
              "< 200 INFO",
              "> BYE",
              "< 200 BYE");
      assertThat(messages().map(TracedMessage::protocol).distinct()).containsExactly(protocol);
      assertThat(messages().map(each -> each.far().getPort()).distinct())
          .containsExactly(phone.line.port());
      assertThat(messages().map(each -> each.own().getPort()).distinct())
          .containsExactly(server.port(protocol));
      assertThat(messages().map(TracedMessage::at).asJava()).isSorted();
      assertThat(messages().mkString()).doesNotContain("Signal");
    }
  }

  @Test
  void S8_no_key_of_media_is_shown_neither_the_callers_nor_ours() {
    String key = "WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
    String offer =
        TestPhone.SDP.replace("RTP/AVP", "RTP/SAVP")
            + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:"
            + key
            + "|2^31\r\n";
    try (TestPhone phone = server.phone("TLS")) {
      Reply ok = phone.callBy(phone.request("INVITE").body("application/sdp", offer));
      phone.hangUp();

      await().until(() -> passed().contains("< 200 BYE"));
      String ours = ok.text().substring(ok.text().indexOf("inline:") + 7).split("\r\n", 2)[0];
      assertThat(ours).hasSize(40);
      assertThat(messages().map(TracedMessage::text).mkString())
          .contains("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:xxxx")
          .doesNotContain(key, ours);
      assertThat(messages().mkString()).doesNotContain(key, ours);
    }
  }

  @Test
  void repeats_are_kept_as_often_as_they_pass() {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite();
      phone.send(invite.toString()).send(invite.toString());
      phone.expect(200);
      phone.expect(200);
      phone.send(phone.ack());
      phone.hangUp();

      await().until(() -> passed().contains("< 200 BYE"));
      assertThat(passed().count("> INVITE"::equals)).isEqualTo(2);
      assertThat(passed().count("< 200 INVITE"::equals)).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void an_INVITE_that_became_no_call_is_found_by_its_number_and_by_its_Call_ID() {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite().startLine("INVITE sip:+4712345678@127.0.0.1 SIP/2.0");
      phone.send(invite).expect(404);

      String callId = invite.header("Call-ID");
      await().until(() -> trace.with(callId).exists(found -> found.messages().size() >= 2));
      assertThat(trace.begunAfter(0, "+4712345678")).hasSize(1);
      assertThat(trace.begunAfter(0, "+4712345678").head().call()).isEmpty();
      assertThat(trace.begunAfter(0, "+4712345679")).isEmpty();
    }
  }

  private Vector<TracedMessage> messages() {
    return trace.of(CALL).map(call -> call.messages()).getOrElse(Vector::empty);
  }

  private Vector<String> passed() {
    return messages().map(TracedCallTest::shown);
  }

  /** For example {@code > INVITE} for one that came, {@code < 200 INVITE} for one that went. */
  private static String shown(TracedMessage message) {
    Matcher line = LINE.matcher(message.text());
    assertThat(line.find()).isTrue();
    boolean answers = line.group(1) != null;
    return (message.direction() == Direction.RECEIVED ? "> " : "< ")
        + (answers ? line.group(1) + " " : "")
        + line.group(2);
  }
}
