package no.meetat.simulator.random;

import io.vavr.collection.Vector;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.bridge.Recovery;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.simulator.invariant.Auditor;
import no.meetat.simulator.invariant.Policies;
import no.meetat.simulator.invariant.Verdict;

/** One round: some hundred calls to one service, with whatever befalls it. */
final class Round {

  private final Calls calls;
  private final Installation installation;
  private final Shape shape;
  private final BookedMeetings meetings;
  private final VirtualTimer timer;
  private final Verdict verdict;
  private final Story story;
  private final Auditor auditor;
  private final Steps steps;
  private final Exchange exchange;
  private final Studio studio;
  private final Store store;
  private final Callers callers;
  private final Faults faults;
  private final Desk desk;
  private final KeptGuesses history;
  private Life life;

  /**
   * @param told whether the story is kept
   */
  Round(Calls calls, Installation installation, boolean told) {
    this.calls = calls;
    this.installation = installation;
    this.shape = Shape.of(calls.seed());
    this.meetings = new BookedMeetings(calls.seed(), shape, this);
    this.timer = new VirtualTimer(shape.start());
    this.verdict = new Verdict(timer::now);
    this.story = new Story(timer, told);
    this.auditor = new Auditor(meetings, shape.tariffs(), installation.policies(), verdict);
    this.steps = new Steps(this, timer, auditor, verdict, calls.count());
    this.exchange = new Exchange(this, auditor);
    this.studio = new Studio(this, auditor, timer);
    this.store =
        new Store(
            this,
            installation.encoding(),
            new Closing(meetings, recovery(), auditor, verdict),
            calls.seed());
    this.callers = new Callers(this, auditor, timer);
    this.faults = new Faults(this, calls.seed());
    this.desk = new Desk(this, calls.seed());
    this.history = new KeptGuesses(this);
    this.life = begin();
  }

  /** Makes all the calls, until something happens that must not. */
  RoundResult play() {
    callers.expect(people());
    faults.expect(shape.span());
    desk.expect(shape.span());
    steps.takeAll();
    if (verdict.isGood()) {
      auditor.lifeIsOver();
    }
    return new RoundResult(figures(), verdict.violation(), story.lines());
  }

  Life life() {
    return life;
  }

  Steps steps() {
    return steps;
  }

  Store store() {
    return store;
  }

  BookedMeetings meetings() {
    return meetings;
  }

  KeptGuesses history() {
    return history;
  }

  Exchange exchange() {
    return exchange;
  }

  Callers callers() {
    return callers;
  }

  Story story() {
    return story;
  }

  Auditor auditor() {
    return auditor;
  }

  VirtualTimer timer() {
    return timer;
  }

  /**
   * The process is stopped in an orderly way, and a new one started. What a store that fails
   * meanwhile still holds is lost with the process.
   */
  void restart() {
    story.tell(() -> "the service is stopped in order");
    life.tell(bridge -> bridge.shutDown(timer.now()));
    if (life.isAlive() && store.isWorking()) {
      beginNewLife();
    } else if (life.isAlive()) {
      recover();
    }
  }

  /** The process has been lost; a new one closes what it left open. */
  void recover() {
    story.tell(() -> "the process is lost");
    faults.survived();
    exchange.cutAll();
    store.recover();
    beginNewLife();
  }

  private void beginNewLife() {
    auditor.lifeIsOver();
    life.kill();
    exchange.cutAll();
    store.beginRun();
    history.beginAnew();
    life = begin();
  }

  private Life begin() {
    ImmutableBridgeSetup.Builder setup =
        ImmutableBridgeSetup.builder()
            .meetings(meetings)
            .calls(exchange)
            .media(studio)
            .guessHistory(history)
            .journal(new ProjectingJournal(store, store::add, new KeptMeetings(meetings, store)))
            .admissionPolicy(installation.policies().admission())
            .conferencePolicy(installation.policies().conference())
            .tariffs(shape::tariffs);
    return new Life(installation.ports().apply(setup), timer, verdict);
  }

  private Recovery recovery() {
    Policies policies = installation.policies();
    return new Recovery(policies.admission(), policies.conference(), shape.tariffs());
  }

  private Vector<Person> people() {
    return calls.numbers().map(number -> Person.of(calls.seed(), number, shape, meetings));
  }

  private Figures figures() {
    return new Figures(
        callers.dialled(),
        shape.meetings(),
        auditor.conferences(),
        verdict.steps(),
        store.entries(),
        auditor.tally().billedSeconds(),
        auditor.tally().amount(),
        faults.crashes(),
        timer.now().millis());
  }
}
