package no.meetat.sip.signalling;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import no.meetat.sip.signalling.digest.DigestOutcome;
import no.meetat.sip.signalling.digest.Realm;
import no.meetat.sip.signalling.digest.RealmUser;
import org.junit.jupiter.api.AfterEach;

/** A server that asks callers who they are, and how phones answer it. */
abstract class OnAskingServer {

  static final Realm REALM =
      new Realm(
          "meetat.example.com",
          Vector.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5),
          HashMap.of(
              "kari", user("kari", Option.some(new PhoneNumber("+4790123456"))),
              "j\u00C3\u00B8rn", user("j\u00F8rn", Option.none())));

  final TestServer server = asking(settings -> settings);

  static TestServer asking(UnaryOperator<ImmutableSipSettings> more) {
    return new TestServer(settings -> more.apply(settings.withRealm(Option.some(() -> REALM))));
  }

  private static RealmUser user(String name, Option<PhoneNumber> number) {
    String who = name + ":meetat.example.com:secret";
    return new RealmUser(
        HashMap.of(
            DigestAlgorithm.SHA_256, DigestPhone.hash("SHA-256", who),
            DigestAlgorithm.MD5, DigestPhone.hash("MD5", who)),
        number);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  final long count(DigestOutcome outcome) {
    return server.sip.digests(outcome);
  }

  /** Calls by a right answer, and is answered. */
  final void called(TestPhone phone, String algorithm) {
    call(phone, DigestPhone.to(asked(phone), algorithm, "kari", "secret").toString());
  }

  static Reply asked(TestPhone phone) {
    RequestText invite = phone.invite();
    Reply asked = phone.send(invite).expect(401);
    phone.send(phone.onBranchOf(invite, "ACK").toString());
    return asked;
  }

  static void call(TestPhone phone, String answer) {
    phone.newCall();
    phone.send(phone.invite().add("Authorization", answer)).expect(200);
    phone.send(phone.ack());
  }

  static Reply refused(TestPhone phone, String answer) {
    return refused(phone, answer, 401);
  }

  static Reply refused(TestPhone phone, String answer, int status) {
    phone.newCall();
    RequestText invite = phone.invite().add("Authorization", answer);
    Reply reply = phone.send(invite).expect(status);
    phone.send(phone.onBranchOf(invite, "ACK").toString());
    return reply;
  }
}
