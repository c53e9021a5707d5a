package no.meetat.cli.settings;

import java.time.Duration;
import java.util.Locale;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.admission.GuessPolicy;
import no.meetat.admission.ImmutableAdmissionPolicy;
import no.meetat.admission.ImmutableGuessPolicy;
import no.meetat.admission.OverBudget;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.PinWindow;
import no.meetat.conference.ConferencePolicy;
import no.meetat.conference.ImmutableConferencePolicy;
import no.meetat.control.Controls;
import no.meetat.dtmf.DigitTimers;

/** Reads the chosen values of the service's rules. */
final class PolicyReader {

  private static final String GROWING = "auto";
  private static final Duration LONGEST_NOTICE = Duration.ofMinutes(60);

  private final SettingsReader values;

  PolicyReader(SettingsReader values) {
    this.values = values;
  }

  AdmissionPolicy admission() {
    return ImmutableAdmissionPolicy.builder()
        .digitTimers(digitTimers())
        .pinWindow(new PinWindow(millis("pin-early"), millis("pin-late")))
        .attempts(count("attempts"))
        .longestQuestion(millis("longest-question"))
        .guessing(guessing())
        .build();
  }

  private GuessPolicy guessing() {
    return ImmutableGuessPolicy.builder()
        .guesses(count("guesses"))
        .ofNetwork(count("guesses-of-network"))
        .ofNumberless(count("guesses-without-number"))
        .ofNewcomers(count("guesses-of-newcomers"))
        .ofAcquainted(count("guesses-of-acquainted"))
        .growth(count("guesses-growth"))
        .window(millis("guess-window"))
        .longestWait(millis("guess-wait"))
        .overBudget(values.parsed("policy.over-budget", "prompt or refuse", this::overBudget))
        .build();
  }

  private OverBudget overBudget() {
    return OverBudget.valueOf(values.text("policy.over-budget").toUpperCase(Locale.ROOT));
  }

  ConferencePolicy conference(Controls controls) {
    return ImmutableConferencePolicy.builder()
        .controls(controls)
        .digitTimers(digitTimers())
        .holdReminder(millis("hold-reminder"))
        .holdTimeout(millis("hold-timeout"))
        .tonesUpTo(count("tones-up-to"))
        .endGrace(millis("end-grace"))
        .lineLostGrace(millis("line-lost-grace"))
        .aloneReminder(millis("alone-reminder"))
        .aloneNotice(millis("alone-notice"))
        .longestMeeting(millis("longest-meeting"))
        .durationNotice(durationNotice())
        .build();
  }

  /** The recordings tell of whole minutes up to this one. */
  private long durationNotice() {
    long notice = millis("duration-notice");
    if (notice > LONGEST_NOTICE.toMillis()) {
      throw values.wrong("policy.duration-notice", "is longer than 60 minutes");
    }
    return notice;
  }

  CodePolicy codes() {
    String written = values.text("policy.code-digits");
    return written.equals(GROWING)
        ? CodePolicy.DEFAULT
        : values.parsed(
            "policy.code-digits",
            "auto or a number from 6 to 12",
            () -> new CodePolicy(Integer.parseInt(written)));
  }

  private DigitTimers digitTimers() {
    return new DigitTimers(
        millis("first-digit"), millis("next-digit"), millis("slip"), millis("longest-hold"));
  }

  private int count(String name) {
    return values.count("policy." + name);
  }

  private long millis(String name) {
    return values.millis("policy." + name);
  }
}
