package no.meetat.simulator.player;

import io.vavr.control.Option;
import java.io.PrintWriter;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.bridge.memory.InMemoryGuessHistory;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.bridge.memory.InMemoryRecords;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ImmutableConferencePolicy;
import no.meetat.simulator.script.Act;
import no.meetat.simulator.script.Script;
import no.meetat.simulator.text.Ink;
import no.meetat.simulator.text.Sheet;

/** Plays one script: does what it says at its times, and judges what it expects. */
public final class Simulation {
  private final Script script;
  private final VirtualTimer timer;
  private final Phones phones = new Phones();
  private final InMemoryRecords records = new InMemoryRecords();
  private final Transcript transcript;
  private final SimulatedMedia media;
  private final Callers callers;
  private final Judge judge;
  private final Stays stays;
  private final Sheet sheet;

  private Simulation(Script script, PrintWriter out, Sheet sheet) {
    this.script = script;
    this.sheet = sheet;
    this.timer = new VirtualTimer(script.start());
    this.transcript = new Transcript(out, timer);
    this.media = new SimulatedMedia(timer, phones, transcript);
    this.stays = new Stays(records, media.conferences(), script.tariff().currency());
    this.judge = new Judge(timer, phones, media, stays);
    ConferenceBridge bridge = bridge();
    media.onPromptsEnded(bridge::promptsEnded);
    this.callers = new Callers(timer, phones, bridge, transcript);
  }

  /** Plays the script on virtual time and writes its transcript and its bill. */
  public static Outcome play(Script script, PrintWriter out) {
    return play(script, out, Sheet.ENDLESS);
  }

  /** Likewise, for somebody who reads it on this sheet. */
  public static Outcome play(Script script, PrintWriter out, Sheet sheet) {
    return new Simulation(script, out, sheet).play();
  }

  private ConferenceBridge bridge() {
    InMemoryMeetings meetings = ScriptedMeetings.of(script.meetings());
    return new Bridge(
        ImmutableBridgeSetup.builder()
            .meetings(meetings)
            .calls(phones)
            .media(media)
            .journal(new ProjectingJournal(new Story(phones, transcript), records, meetings))
            .timer(timer)
            .guessHistory(new InMemoryGuessHistory())
            .executor(Runnable::run)
            .conferencePolicy(
                ImmutableConferencePolicy.builder().controls(script.controls()).build())
            .tariffs(() -> TariffBook.of(script.tariff()))
            .build());
  }

  private Outcome play() {
    Outcome outcome = script.steps().foldLeft(Outcome.START, this::play);
    timer.passUntil(callers.lastKeyAt());
    phones.inCall().forEach(callers::hangUpAtTheEnd);
    new Bill(script, phones, records, stays, sheet).write(transcript);
    transcript.note("");
    transcript.note(sheet.ink(outcome.isGood() ? Ink.GOOD : Ink.BAD, outcome.summary()));
    return outcome;
  }

  private Outcome play(Outcome before, Script.Step step) {
    timer.passUntil(step.at().millis());
    Option<String> wrong = play(step.act());
    timer.passUntil(step.at().millis());
    wrong.forEach(what -> transcript.note(sheet.ink(Ink.BAD, step.at() + " " + what)));
    return before.after(step.act(), wrong);
  }

  /** How things differ from the script. */
  private Option<String> play(Act act) {
    return switch (act) {
      case Act.Action action -> callers.act(action);
      case Act.Expectation expectation -> judge.verdict(expectation);
    };
  }
}
