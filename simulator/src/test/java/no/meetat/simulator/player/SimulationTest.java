package no.meetat.simulator.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.io.PrintWriter;
import java.io.StringWriter;
import no.meetat.simulator.script.ScriptReader;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final String BOARD =
      """
      meeting Board standing moderator 48291374 participants 71320465 billed to +4723000000
      """;
  private static final String KARI_OPENS =
      BOARD
          + """
          00:00 kari dials 23184500 from +4790123456
          00:05 kari keys 48291374#
          """;

  private record Played(String transcript, Outcome outcome) {}

  private static Played play(String script) {
    StringWriter out = new StringWriter();
    Outcome outcome =
        Simulation.play(
            ScriptReader.read("x.dial", Array.ofAll(script.lines())).get(), new PrintWriter(out));
    return new Played(out.toString(), outcome);
  }

  @Test
  void the_keys_of_a_line_are_pressed_100_ms_apart() {
    Played played = play(KARI_OPENS + "00:05.799 kari is at-door\n00:05.8 kari is talking\n");

    assertThat(played.outcome()).isEqualTo(new Outcome(2, 0));
  }

  @Test
  void what_happens_at_a_time_happens_before_it_is_judged() {
    Played played =
        play(
            KARI_OPENS + "01:00 kari hangs up\n01:00 kari is gone\n01:00 meeting Board is ended\n");

    assertThat(played.outcome()).isEqualTo(new Outcome(2, 0));
  }

  @Test
  void a_prompt_is_expected_since_the_last_one_that_was_heard() {
    Played played =
        play(
            BOARD
                + """
                00:00 ola dials 23184500 from nobody
                00:01 ola hears EnterCode
                00:02 ola hears Welcome
                00:06 ola keys 71320465#
                00:07 ola hears OnHold
                """);

    assertThat(played.outcome()).isEqualTo(new Outcome(3, 1));
    assertThat(played.transcript())
        .contains(
            "\n00:02 ola hears: expected Welcome, had not been given it (given since: nothing)\n");
  }

  @Test
  void a_number_in_a_prompt_is_compared_when_it_is_written() {
    Played played =
        play(
            KARI_OPENS + "00:06 kari hears YouAreModerator(1)\n00:06 kari hears YouAreModerator\n");

    assertThat(played.transcript())
        .contains(
            "expected YouAreModerator(1), had not been given it (given since: Welcome, EnterCode, YouAreModerator(0))");
    assertThat(played.outcome()).isEqualTo(new Outcome(2, 1));
  }

  @Test
  void a_bill_counts_stays_that_go_on_as_if_they_ended_now() {
    Played played =
        play(
            KARI_OPENS
                + """
                00:30 bill Board 2.55 NOK for 1 minute
                01:05.8 bill Board 2.55 NOK for 1 minute
                01:05.801 bill Board 5.10 NOK for 2 minutes
                02:00 kari hangs up
                10:00 bill Board 5.10 NOK for 2 minutes
                10:00 bill +4723000000 5.10 NOK for 2 minutes
                """);

    assertThat(played.outcome()).isEqualTo(new Outcome(5, 0));
  }

  @Test
  void what_differs_is_told_with_what_was() {
    Played played =
        play(
            KARI_OPENS
                + """
                01:00 kari is listening
                01:00 meeting Board is locked
                01:00 meeting Board has 2
                01:00 bill Board 5.1 NOK for 2 minutes
                20:00 bill Board 5.1 EUR for 2 minutes
                """);

    assertThat(played.transcript())
        .contains(
            "\n01:00 kari is: expected listening, was talking\n",
            "\n01:00 meeting Board is: expected locked, was open\n",
            "\n01:00 meeting Board has: expected 2, was 1\n",
            "\n01:00 bill Board: expected 5.10 NOK for 2 minutes, was 2.55 NOK for 1 minute\n",
            "\n20:00 bill Board: expected 5.10 EUR for 2 minutes, was 51.00 NOK for 20 minutes\n");
    assertThat(played.outcome()).isEqualTo(new Outcome(5, 5));
  }

  @Test
  void the_example_that_is_wrong_on_purpose_says_so() {
    Played played =
        play(
            KARI_OPENS.replace("00:0", "05:0")
                + """
                35:00 kari keys ##
                36:00 bill Board 89.25 NOK for 35 minutes
                """);

    assertThat(played.transcript())
        .contains(
            "\n36:00 bill Board: expected 89.25 NOK for 35 minutes, was 76.50 NOK for 30 minutes\n");
  }

  @Test
  void who_dials_again_is_in_a_new_call() {
    Played played =
        play(
            KARI_OPENS
                + """
                00:10 kari hangs up
                00:20 kari dials 23184500 from nobody
                00:20 kari is at-door
                00:21 kari hears Welcome
                00:21 kari hears EnterCode
                """);

    assertThat(played.outcome()).isEqualTo(new Outcome(3, 0));
  }

  @Test
  void who_is_in_a_call_cannot_dial() {
    Played played = play(KARI_OPENS + "01:00 kari dials 23184500 from nobody\n");

    assertThat(played.transcript()).contains("\n01:00 kari dials: is in a call already\n");
    assertThat(played.outcome().isGood()).isFalse();
  }

  @Test
  void who_is_in_no_call_does_nothing() {
    Played played =
        play(KARI_OPENS + "00:10 kari hangs up\n00:20 kari keys *5\n00:20 kari hangs up\n");

    assertThat(played.transcript()).contains("00:20.0 kari is in no call any more");
    assertThat(played.outcome().isGood()).isTrue();
  }

  @Test
  void who_is_in_a_call_when_the_script_is_over_hangs_up_so_that_the_bill_is_complete() {
    Played played = play(KARI_OPENS + "10:00 meeting Board is open\n");

    assertThat(played.transcript()).contains("10:00.0 the script is over; kari hangs up", "25.50");
  }

  @Test
  void a_script_that_ends_with_keys_ends_with_the_last_of_them() {
    assertThat(play(KARI_OPENS).transcript())
        .contains("00:05.8 kari enters the meeting Board as moderator and opens it");
  }

  @Test
  void codes_are_not_shown() {
    assertThat(play(KARI_OPENS).transcript()).doesNotContain("48291374");
  }
}
