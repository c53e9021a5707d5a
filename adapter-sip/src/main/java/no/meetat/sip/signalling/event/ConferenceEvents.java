package no.meetat.sip.signalling.event;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import no.meetat.bridge.Watcher;
import no.meetat.call.CallId;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.dialog.Dialogs;

/** Who is in the meetings, for the telephones that may subscribe to it (RFC 4575). */
public final class ConferenceEvents {

  private final Peers peers;
  private final SubscriptionLimits limits;
  private final LongSupplier nanos;
  private final Subscriptions subscriptions;
  private final EventFigures figures = new EventFigures();
  private final MeetingsSeen meetings = new MeetingsSeen(this::ended);

  /**
   * Nobody has subscribed yet.
   *
   * @param peers whose telephones may
   * @param nanos a monotonic clock
   */
  public ConferenceEvents(Peers peers, SubscriptionLimits limits, LongSupplier nanos) {
    this.peers = peers;
    this.limits = limits;
    this.nanos = nanos;
    this.subscriptions = new Subscriptions(limits);
  }

  /** What must see the meetings; nothing where no telephone may subscribe. */
  public Seq<Watcher> watchers() {
    return Option.when(isServed(), () -> (Watcher) meetings).toVector();
  }

  private boolean isServed() {
    return peers.all().exists(peer -> peer.terms().conferenceEvents());
  }

  /** Whether the telephones at this address may subscribe. */
  public boolean serves(InetAddress peer) {
    return peers.terms(peer).conferenceEvents();
  }

  /** The call is over, or has left its meeting. */
  public void ended(CallId call) {
    subscriptions
        .ofCall(call)
        .forEach(known -> known.within().turns().take(() -> known.end(EndReason.NORESOURCE)));
  }

  /**
   * Serves subscriptions from now on.
   *
   * @param dialogs founds those of subscriptions
   * @param calls the call whose focus has this name
   * @param clock runs what is due; must not be blocked
   */
  public Subscribing start(
      Dialogs dialogs,
      Function<String, Option<EventDialog>> calls,
      ScheduledExecutorService clock) {
    Rounds rounds = new Rounds(subscriptions, meetings::changes);
    if (isServed()) {
      Future<?> _ =
          clock.scheduleWithFixedDelay(
              rounds::run, Rounds.MILLIS, Rounds.MILLIS, TimeUnit.MILLISECONDS);
    }
    SubscriptionNeeds needs =
        new SubscriptionNeeds(meetings::of, rounds, subscriptions::remove, figures, nanos);
    return new Subscribing(peers, limits, dialogs, calls, subscriptions, needs);
  }

  /** How many steps of meetings were seen too late; pictures of them made up for that. */
  public long lost() {
    return meetings.lost();
  }

  /** The subscriptions there are, for a gauge. */
  public int subscriptions() {
    return subscriptions.size();
  }

  /** The NOTIFYs that came to this. */
  public long notifies(NotifyOutcome outcome) {
    return figures.total(outcome);
  }

  /** The SUBSCRIBEs that were refused for this. */
  public long refused(SubscribeRefusal why) {
    return figures.total(why);
  }
}
