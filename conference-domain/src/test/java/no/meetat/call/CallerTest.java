package no.meetat.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.charging.CallDetailRecord;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;

/** What is known of a caller, and what of it is shown (S3). */
class CallerTest {

  private static final PhoneNumber NUMBER = new PhoneNumber("+4722334455");
  private static final Origin TRUNK = new Origin.Peer("nordic", true);
  private static final Origin STRANGER = new Origin.Stranger("192.0.2.1", "192.0.2.0/24");

  @Test
  void S3_a_known_number_is_in_the_record_and_the_trunk_by_which_it_came() {
    CallDetailRecord cdr =
        record(new Caller(Option.some(NUMBER), Option.none(), Line.FIXED, TRUNK, false));

    assertThat(cdr.caller()).contains(NUMBER);
    assertThat(cdr.claimedCaller()).isEmpty();
    assertThat(cdr.trunk()).contains("nordic");
  }

  @Test
  void S3_a_claimed_number_is_in_the_record_as_such() {
    CallDetailRecord cdr = record(Caller.claiming(NUMBER, STRANGER));

    assertThat(cdr.caller()).isEmpty();
    assertThat(cdr.claimedCaller()).contains(NUMBER);
    assertThat(cdr.trunk()).isEmpty();
  }

  @Test
  void S3_under_privacy_a_number_is_known_and_in_no_record_and_a_claim_is_dropped() {
    Caller hidden = new Caller(Option.some(NUMBER), Option.some(NUMBER), Line.FIXED, TRUNK, true);

    assertThat(hidden.number()).contains(NUMBER);
    assertThat(hidden.claimed()).isEmpty();
    assertThat(record(hidden).caller()).isEmpty();
    assertThat(record(hidden).claimedCaller()).isEmpty();
  }

  @Test
  void S35_the_calls_way_to_us_is_in_the_record() {
    Passage told = new Passage(Option.some("icid-7"), Option.some(NUMBER));
    CallDetailRecord cdr =
        record(new Caller(Option.none(), Option.none(), Line.UNKNOWN, TRUNK, false, told));

    assertThat(cdr.icid()).contains("icid-7");
    assertThat(cdr.divertedFrom()).contains(NUMBER);
    assertThat(told.withoutNumber()).isEqualTo(new Passage(told.icid(), Option.none()));
  }

  @Test
  void a_peer_without_a_name_is_no_trunk() {
    assertThat(Caller.WITHHELD.trunk()).isEmpty();
    assertThat(Caller.known(NUMBER, Line.FIXED).trunk()).isEmpty();
  }

  private static CallDetailRecord record(Caller caller) {
    Moment at = new Moment(0, Instant.EPOCH);
    Call call = new Call(new CallId("c1"), caller, AccessNumber.norwegian("23184500"), at);
    return CallDetailRecord.of(call, EndCause.NO_CODE, at).build();
  }
}
