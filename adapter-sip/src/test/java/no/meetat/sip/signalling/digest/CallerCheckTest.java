package no.meetat.sip.signalling.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import no.meetat.sip.signalling.message.Challenge;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MessageReader;
import no.meetat.sip.signalling.message.SipRequest;
import org.junit.jupiter.api.Test;

/** How long an answer is good, and how many wrong ones there may be. */
class CallerCheckTest {

  private static final InetAddress PHONE = InetAddress.ofLiteral("192.0.2.1");

  private long now;
  private Realm realm =
      new Realm(
          "r",
          Vector.of(DigestAlgorithm.SHA_256),
          HashMap.of(
              "kari",
              new RealmUser(
                  HashMap.of(
                      DigestAlgorithm.SHA_256, DigestAlgorithm.SHA_256.hash("kari:r:secret")),
                  Option.none())));
  private final CallerCheck check = new CallerCheck(() -> realm, new SecureRandom(), () -> now);

  @Test
  void RFC_7616_3_3_a_right_answer_to_a_nonce_of_long_ago_is_stale() {
    SipRequest answer = answer(PHONE, "secret");
    now = CallerCheck.LIFE_NANOS;
    assertThat(check.look(answer, PHONE)).isEmpty();

    now++;
    assertThat(check.look(answer, PHONE)).contains(DigestOutcome.STALE);
    assertThat(asked(answer, DigestOutcome.STALE).stale()).isTrue();
    assertThat(asked(answer, DigestOutcome.WRONG).stale()).isFalse();
  }

  @Test
  void looking_takes_nothing_and_taking_takes_once() {
    SipRequest answer = answer(PHONE, "secret");

    assertThat(check.look(answer, PHONE)).isEmpty();
    assertThat(check.look(answer, PHONE)).isEmpty();
    assertThat(check.take(answer, PHONE)).isNotEmpty();
    assertThat(check.take(answer, PHONE).getLeft()).isEqualTo(DigestOutcome.REPEATED);
  }

  @Test
  void who_is_taken_out_of_the_file_calls_no_more() {
    SipRequest answer = answer(PHONE, "secret");
    realm = new Realm("r", realm.algorithms(), HashMap.empty());

    assertThat(check.look(answer, PHONE)).contains(DigestOutcome.WRONG);
  }

  @Test
  void S13_wrong_answers_are_bounded_by_address_and_one_more_a_minute_is_looked_at() {
    assertThat(looks(20, PHONE)).isEqualTo(AnswerBudgets.OF_ADDRESS);
    assertThat(check.look(answer(PHONE, "secret"), PHONE)).contains(DigestOutcome.OVER_BUDGET);

    now = TimeUnit.SECONDS.toNanos(61);
    assertThat(check.look(answer(PHONE, "secret"), PHONE)).isEmpty();
    assertThat(looks(20, PHONE)).isEqualTo(1);
  }

  @Test
  void S13_wrong_answers_by_who_only_writes_an_address_take_no_place_of_it() {
    InetAddress attacker = InetAddress.ofLiteral("198.51.100.1");
    SipRequest forged = answer(attacker, "guess");

    assertThat(Vector.range(0, 100).map(any -> check.look(forged, PHONE)))
        .allMatch(outcome -> outcome.contains(DigestOutcome.STALE));
    assertThat(check.look(answer(PHONE, "secret"), PHONE)).isEmpty();
  }

  @Test
  void S13_wrong_answers_are_bounded_by_network_too() {
    long looked =
        Vector.range(1, 20)
            .map(host -> looks(10, InetAddress.ofLiteral("192.0.2." + host)))
            .sum()
            .longValue();

    assertThat(looked).isEqualTo(AnswerBudgets.OF_NETWORK);
    InetAddress elsewhere = InetAddress.ofLiteral("198.51.100.1");
    assertThat(check.look(answer(elsewhere, "secret"), elsewhere)).isEmpty();
  }

  /** How many of so many wrong answers were looked at. */
  private int looks(int answers, InetAddress from) {
    return Vector.range(0, answers)
        .map(any -> check.look(answer(from, "guess"), from))
        .count(outcome -> outcome.contains(DigestOutcome.WRONG));
  }

  private SipRequest answer(InetAddress from, String password) {
    Challenge challenge =
        Challenge.read(
                check
                    .response(invite(""), from, DigestOutcome.ASKED)
                    .headers()
                    .first(HeaderNames.WWW_AUTHENTICATE)
                    .get())
            .get();
    Login login = new Login("kari", new Password(password));
    String credentials =
        Answering.of(challenge)
            .get()
            .credentials(
                login, new Answering.Asked("INVITE", "sip:1@x"), new Answering.Once(1, "c"));
    return invite("Authorization: " + credentials + "\r\n");
  }

  private Challenge asked(SipRequest invite, DigestOutcome why) {
    return Challenge.read(
            check.response(invite, PHONE, why).headers().first(HeaderNames.WWW_AUTHENTICATE).get())
        .get();
  }

  private static SipRequest invite(String more) {
    String text =
        "INVITE sip:1@x SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
            + "From: <sip:a@x>;tag=1\r\nTo: <sip:1@x>\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\n"
            + "Max-Forwards: 70\r\n"
            + more
            + "\r\n";
    return (SipRequest) MessageReader.read(text.getBytes(StandardCharsets.ISO_8859_1), false).get();
  }
}
