package no.meetat.simulator.invariant;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.meetat.booking.Meeting;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Follows everything that happens in a round, and reports what must not happen. */
public final class Auditor {

  private final Accounts accounts = new Accounts();
  private final Tally tally = new Tally();
  private final List<CallDetailRecord> stored = new ArrayList<>();
  private final Set<ConferenceAccount> touched = new LinkedHashSet<>();
  private final Policies policies;
  private final Verdict verdict;
  private final LetGo letGo;
  private final GuessCheck guesses;
  private final CallEntries callEntries;
  private final ConferenceEntries conferenceEntries;
  private final ControlCheck controls;
  private final RightCodes rightCodes;
  private final Pictures pictures;
  private final Books books;

  public Auditor(Codes codes, TariffBook tariffs, Policies policies, Verdict verdict) {
    Charges charges = new Charges(tariffs, verdict, tally);
    Admittance admittance = new Admittance(codes, verdict);
    this.verdict = verdict;
    this.policies = policies;
    this.letGo = new LetGo(verdict);
    this.guesses = new GuessCheck(policies.admission().guessing(), verdict);
    this.callEntries = new CallEntries(accounts, verdict, charges, guesses);
    this.conferenceEntries =
        new ConferenceEntries(
            accounts,
            verdict,
            admittance,
            new Departures(accounts, verdict, charges),
            began -> Conference.of(began.id(), began.meeting(), policies.conference(), tariffs));
    this.controls = new ControlCheck(verdict);
    this.rightCodes = new RightCodes(codes, admittance, verdict);
    this.pictures = new Pictures(verdict);
    this.books = new Books(verdict, tariffs.tariffs().head().currency());
  }

  /** What was charged so far. */
  public Tally tally() {
    return tally;
  }

  /** How many conferences there were. */
  public int conferences() {
    return accounts.conferences().size();
  }

  /**
   * A call is about to reach the service.
   *
   * @param acquainted whether a right code was keyed from its number before
   */
  public void dialled(Call call, boolean acquainted) {
    CallAccount account = new CallAccount(call, policies);
    account.acquainted = acquainted;
    accounts.add(account);
    guesses.dialled(call.dialledAt());
  }

  /** A right code was keyed from the number of this call by now, or was not. */
  public void known(CallId id, boolean acquainted) {
    accounts.call(id).forEach(call -> call.acquainted = acquainted);
  }

  /** The service compares a code with those there are. */
  public void lookedUp() {
    guesses.lookedUp();
  }

  /** The caller is given a prompt. */
  public void heard(CallId id, Prompt prompt) {
    if (prompt instanceof Prompt.EnterCode || prompt instanceof Prompt.NoCode) {
      accounts.call(id).forEach(call -> call.keyed.ask());
    }
  }

  /**
   * A key is about to reach the service.
   *
   * @param wanted the meeting the caller wants to get into
   * @param calm whether nothing that came before is still held up
   */
  public void pressed(CallId id, Key key, Meeting wanted, Moment at, boolean calm) {
    CallAccount call = accounts.call(id).get();
    if (!call.isInConference() && mayBeginCommand(call, key)) {
      call.controlKeys.loseTrack(at);
    }
    call.codeHeld = !call.isInConference() && key == Key.HASH;
    call.keyed.press(key, at);
    rightCodes.press(call, wanted, key, at, calm);
    call.conference.filter(call::isIn).forEach(in -> controls.press(in, call, key, at, calm));
  }

  /**
   * A key is let go, and the service is about to be informed.
   *
   * @param calm whether nothing that came before is still held up
   */
  public void released(CallId id, Moment at, boolean calm) {
    CallAccount call = accounts.call(id).get();
    call.keyed.release(at);
    controls.release(call, at, calm);
  }

  /** Between a code's # and the seat, a key may already count as the first of a command (S27). */
  private static boolean mayBeginCommand(CallAccount call, Key key) {
    return key == Key.STAR || (key == Key.HASH && call.keyed.isEmpty());
  }

  /** The caller hangs up or the line fails; the service is about to be informed. */
  public void ended(CallId id, EndCause cause, Moment at) {
    CallAccount call = accounts.call(id).get();
    verdict.require(
        call.place != CallAccount.Place.AT_DOOR
            || at.millisSince(call.call.dialledAt()) < policies.longestAtDoor(),
        Invariant.LET_GO,
        () -> call + " is still at the door");
    call.endedByCaller = Option.some(at);
    call.endedAs = cause;
    call.lineIsFree = true;
    letGo.ended(call);
  }

  /** The service has ended the call, or died. */
  public void disconnected(CallId id) {
    accounts.call(id).forEach(call -> call.lineIsFree = true);
  }

  /** The journal has kept the entry, which is given as it is read back. */
  public void kept(JournalEntry entry, Span span) {
    switch (entry) {
      case JournalEntry.OfCall of -> callEntries.follow(of.call(), of.event(), span);
      case JournalEntry.OfConference of ->
          conferenceEntries.follow(of.conference(), of.event(), span);
    }
  }

  public void published(Conference conference) {
    accounts
        .conference(conference.id())
        .forEach(account -> {
          account.published = Option.some(conference);
          touched.add(account);
        });
  }

  /** The call's media belongs to the conference, and the journal works. */
  public void connected(CallId id, ConferenceId conference) {
    verdict.require(
        accounts.call(id).exists(call -> call.conference.equals(accounts.conference(conference))),
        Invariant.JOURNAL_FIRST,
        () -> "call " + id + " is connected to " + conference + " and never came in");
  }

  /** The service hands over a record, and the journal works. */
  public void recorded(CallDetailRecord record) {
    verdict.require(
        accounts.call(record.callId()).exists(call -> call.record.contains(record)),
        Invariant.JOURNAL_FIRST,
        () -> "the record of call " + record.callId() + " is not the one in the journal");
    stored(record);
  }

  /** A record is in the store. */
  public void stored(CallDetailRecord record) {
    stored.add(record);
  }

  /**
   * A step is over, and all that it led to is kept.
   *
   * @param prompt whether nothing has held up what it led to
   * @param callsInProgress as the service counts them
   * @param now the current time
   */
  public void stepDone(boolean prompt, int callsInProgress, Moment now) {
    controls.judge(prompt);
    rightCodes.judge(prompt);
    guesses.judge(prompt, now);
    touched.forEach(account -> account.published.forEach(live -> pictures.check(account, live)));
    letGo.judge(accounts.takeGone());
    verdict.require(
        callsInProgress == accounts.open(),
        Invariant.ONE_PLACE,
        () -> callsInProgress + " calls in progress, " + accounts.open() + " in the journal");
  }

  /** The clock goes on: all that was due has happened. */
  public void timePasses(Moment until) {
    touched.forEach(
        account -> account.published.forEach(live -> checkNothingDue(account, live, until)));
    touched.clear();
  }

  private void checkNothingDue(ConferenceAccount account, Conference live, Moment until) {
    verdict.require(
        live.nextDeadline().forAll(deadline -> deadline > until.millis()),
        Invariant.PROGRESS,
        () ->
            account + " has a deadline at " + live.nextDeadline() + " ms that nobody woke it for");
  }

  /**
   * The process is gone, and all it left open has been closed; or it has ended in an orderly way.
   */
  public void lifeIsOver() {
    controls.judge(false);
    rightCodes.judge(false);
    guesses.lifeIsOver();
    touched.clear();
    letGo.lifeIsOver();
    accounts.takeGone();
    accounts.calls().stream()
        .filter(CallAccount::isAnswered)
        .forEach(call ->
            verdict.require(
                call.record.isDefined() && !call.owesCharge,
                Invariant.ONE_RECORD,
                () -> call + " was answered and has no record"));
    verdict.require(
        accounts.open() == 0, Invariant.RECOVERY, () -> accounts.open() + " calls are still open");
    Seq<CallDetailRecord> journalled = Vector.ofAll(accounts.calls()).flatMap(call -> call.record);
    books.check(journalled, Vector.ofAll(stored), tally);
  }
}
