package no.meetat.sip.signalling.message;

import static no.meetat.sip.signalling.message.Messages.options;
import static no.meetat.sip.signalling.message.Messages.outcome;
import static no.meetat.sip.signalling.message.Messages.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import no.meetat.sip.signalling.RequestText;
import org.junit.jupiter.api.Test;

/** Each limit at its edge: a message within it is taken, one beyond is refused. */
class MessageLimitsTest {

  private static void isTakenUpTo(int most, IntFunction<Object> message, String refusal) {
    assertThat(outcome(message.apply(most))).as("%s of them", most).isEqualTo("taken");
    assertThat(outcome(message.apply(most + 1))).as("one more").isEqualTo(refusal);
  }

  private static RequestText withFields(int count) {
    RequestText message = options();
    for (int field = message.headers().size() + 1; field < count; field++) {
      message = message.add("X-" + field, "x");
    }
    return message;
  }

  @Test
  void a_head_may_be_so_long() {
    IntFunction<Object> message =
        octets -> {
          RequestText plain = options();
          for (int filled = 0; filled < 3; filled++) {
            plain = plain.add("X-Fill", "x".repeat(7_900));
          }
          String most = plain.add("X-Rest", "").toString();
          return plain.add("X-Rest", "y".repeat(octets - most.length())).toString();
        };
    isTakenUpTo(Limits.HEAD_OCTETS, message, "513 Message Too Large");
  }

  @Test
  void a_start_line_may_be_so_long() {
    isTakenUpTo(
        Limits.START_LINE_OCTETS,
        octets -> {
          String around = "OPTIONS sip: SIP/2.0";
          return options()
              .startLine("OPTIONS sip:" + "a".repeat(octets - around.length()) + " SIP/2.0");
        },
        "414 Request-URI Too Long");
  }

  @Test
  void so_many_header_fields_may_be_there() {
    isTakenUpTo(Limits.HEADER_FIELDS, MessageLimitsTest::withFields, "400 Too Many Headers");
  }

  @Test
  void a_header_field_may_be_so_long() {
    isTakenUpTo(
        Limits.HEADER_FIELD_OCTETS,
        octets -> options().addFirst("Subject", "s".repeat(octets - "Subject: ".length())),
        "513 Header Field Too Large");
  }

  @Test
  void so_many_lines_may_be_folded() {
    isTakenUpTo(
        Limits.FOLDS,
        folds -> options().add("Subject", "s" + "\r\n s".repeat(folds)),
        "400 Too Many Folded Lines");
  }

  @Test
  void so_many_line_ends_may_come_before_a_message() {
    isTakenUpTo(Limits.LEADING_LINE_ENDS, count -> "\r\n".repeat(count) + options(), "silence");
  }

  @Test
  void a_header_field_and_a_uri_may_have_so_many_parameters() {
    isTakenUpTo(
        Limits.PARAMETERS,
        count -> options().set("From", "<sip:a@b>" + ";p=q".repeat(count)),
        "400 Malformed From");
    isTakenUpTo(
        Limits.PARAMETERS,
        count -> options().set("From", "<sip:a@b" + ";p=q".repeat(count) + ">"),
        "400 Malformed From");
  }

  @Test
  void what_names_a_dialog_or_a_transaction_may_be_so_long() {
    isTakenUpTo(
        Limits.IDENTIFIER_OCTETS,
        octets -> options().set("Call-ID", "c".repeat(octets)),
        "400 Malformed Call-ID");
    isTakenUpTo(
        Limits.IDENTIFIER_OCTETS,
        octets -> options().set("From", "<sip:a@b>;tag=" + "t".repeat(octets)),
        "400 Malformed From");
    isTakenUpTo(
        Limits.IDENTIFIER_OCTETS,
        octets -> options().set("Via", "SIP/2.0/UDP h;branch=" + "b".repeat(octets)),
        "400 Malformed Via");
  }

  @Test
  void a_body_may_be_so_long() {
    isTakenUpTo(
        Limits.BODY_OCTETS,
        octets -> options().body("text/plain", "b".repeat(octets)),
        "413 Request Entity Too Large");
  }

  @Test
  void a_list_may_have_so_many_values() {
    String routes = "<sip:a@b>,".repeat(Limits.VALUES);

    HeaderFields most = request(options().add("Record-Route", routes)).headers();
    HeaderFields more =
        request(options().add("Record-Route", routes).add("Record-Route", "<sip:c@d>")).headers();

    assertThat(most.list("Record-Route").get()).hasSize(Limits.VALUES);
    assertThat(more.list("Record-Route").getLeft().reason())
        .isEqualTo("Too Many Values of Record-Route");
  }

  @Test
  void a_field_too_large_hides_nobody_who_is_to_be_answered() {
    String message = options().addFirst("Subject", "s".repeat(20_000)).toString();

    byte[] answer = Messages.read(message).getLeft().answer().get();

    assertThat(new String(answer, StandardCharsets.ISO_8859_1))
        .contains("Via: SIP/2.0/UDP", "Call-ID: c\r\n", "CSeq: 1 OPTIONS\r\n");
  }

  @Test
  void of_what_is_hopelessly_large_only_whom_to_answer_is_kept() {
    String before = "X: y\r\n".repeat(9_000);

    byte[] answer =
        Messages.read(options().toString().replace("Via", before + "Via")).getLeft().answer().get();

    assertThat(new String(answer, StandardCharsets.ISO_8859_1))
        .startsWith("SIP/2.0 400 Too Many Headers\r\nVia: SIP/2.0/UDP")
        .contains("Call-ID: c\r\n", "CSeq: 1 OPTIONS\r\n");
  }
}
