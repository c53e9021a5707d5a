package no.meetat.cli.settings;

import no.meetat.admission.AdmissionPolicy;
import no.meetat.admission.ImmutableAdmissionPolicy;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.PinWindow;
import no.meetat.conference.ConferencePolicy;
import no.meetat.conference.ImmutableConferencePolicy;
import no.meetat.control.Controls;
import no.meetat.dtmf.DigitTimers;

/** Reads the chosen values of the service's rules. */
final class PolicyReader {

  private final SettingsReader values;

  PolicyReader(SettingsReader values) {
    this.values = values;
  }

  AdmissionPolicy admission() {
    return ImmutableAdmissionPolicy.builder()
        .digitTimers(digitTimers())
        .pinWindow(new PinWindow(millis("pin-early"), millis("pin-late")))
        .attempts(count("attempts"))
        .guesses(count("guesses"))
        .guessWindow(millis("guess-window"))
        .guessInterval(millis("guess-interval"))
        .guessBurst(count("guess-burst"))
        .longestDelay(millis("longest-delay"))
        .build();
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
        .durationNotice(millis("duration-notice"))
        .build();
  }

  CodePolicy codes() {
    return values.parsed("policy.code-digits", () -> new CodePolicy(count("code-digits")));
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
