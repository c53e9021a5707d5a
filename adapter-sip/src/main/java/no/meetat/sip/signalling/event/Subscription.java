package no.meetat.sip.signalling.event;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.sip.signalling.dialog.DialogRate;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.RetryAfter;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.Handling;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transport.Flow;

/**
 * A telephone's subscription to the conference of its call (RFC 6665, section 4.2). One NOTIFY is
 * under way at a time; what changes meanwhile is in the next one. One thread at a time, in the
 * turns of its dialog, where nothing else is said.
 */
final class Subscription {

  /** The shortest time between two NOTIFYs, ns (RFC 4575, section 3.9). */
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  /** The longest that a subscriber may make us wait. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final SubscriptionId id;
  private final EventDialog within;
  private final NotifyWriter notifies;
  private final SubscriptionNeeds needs;
  private final DialogRate rate;
  private final AtomicBoolean queued = new AtomicBoolean();
  private volatile long expiresAt;
  private volatile long notBefore;
  private volatile boolean awaiting;
  private boolean behind;
  private Option<EndReason> ending = Option.none();
  private volatile boolean live = true;

  /**
   * One that nothing has been told yet.
   *
   * @param entity the URI of the conference that the caller is told
   */
  Subscription(SubscriptionId id, EventDialog within, String entity, SubscriptionNeeds needs) {
    this.id = id;
    this.within = within;
    this.notifies = new NotifyWriter(id.event(), within.call(), entity);
    this.needs = needs;
    this.rate = new DialogRate(needs.nanos());
    this.notBefore = now();
    this.expiresAt = now() + PAUSE;
  }

  private long now() {
    return needs.nanos().getAsLong();
  }

  SubscriptionId id() {
    return id;
  }

  /** Whose conference it is to; any thread. */
  CallId call() {
    return within.call();
  }

  /** Where it is; any thread. */
  EventDialog within() {
    return within;
  }

  /** Whether it has not ended; any thread. */
  boolean isLive() {
    return live;
  }

  /** What becomes of a request in its dialog; any thread. */
  Handling handling(SipRequest request) {
    return rate.take(request.method());
  }

  /** Whether it begins to wait for its round; any thread. */
  boolean queue() {
    return !queued.getAndSet(true);
  }

  /** Whether it may be told nothing now, but will later; any thread. */
  boolean mustWait() {
    return live && (awaiting || isEarly());
  }

  private boolean isEarly() {
    return now() - notBefore < 0;
  }

  /** Its round has come; any thread. */
  void takeRound() {
    queued.set(false);
    within.turns().take(this::speak);
  }

  /** Ends it when its time is over; any thread. */
  void look() {
    if (now() - expiresAt >= 0) {
      within.turns().take(this::expire);
    }
  }

  private void expire() {
    if (now() - expiresAt >= 0) {
      end(EndReason.TIMEOUT);
    }
  }

  /** Agrees to a SUBSCRIBE for this time, and tells how things are. */
  void accept(ServerTransaction transaction, SipRequest subscribe, int seconds) {
    expiresAt = now() + TimeUnit.SECONDS.toNanos(seconds);
    within.dialog().refreshTarget(subscribe.contact());
    transaction.respond(
        ConferencePackage.allowedIn(
            Responses.of(subscribe, Status.OK, id.dialog().localTag())
                .with(HeaderNames.CONTACT, contact(transaction.flow()))
                .with(HeaderNames.EXPIRES, String.valueOf(seconds))));
    if (seconds == 0) {
      end(EndReason.TIMEOUT);
    } else {
      tell();
    }
  }

  private String contact(Flow flow) {
    return within.dialog().ourContact(flow);
  }

  /** Tells how things are, now or as soon as may be. */
  private void tell() {
    if (awaiting) {
      behind = true;
    } else if (mustWait() || !needs.rounds().takePlace()) {
      needs.rounds().due(this);
    } else {
      speak();
    }
  }

  /** Tells how things are, or that it is over; once that is said, or refused, no more. */
  private void speak() {
    if (awaiting) {
      behind = true;
    } else if (ending.isDefined()) {
      ending.forEach(this::sendLast);
    } else if (live) {
      send();
    }
  }

  private void send() {
    Option<Conference> meeting = needs.meetings().apply(call());
    behind = false;
    notBefore = now() + PAUSE;
    String state = meeting.isDefined() ? "active" : "pending";
    within
        .dialog()
        .send(
            notifies.of(state + ";expires=" + secondsLeft(), meeting),
            response -> within.turns().take(() -> answered(response)));
    awaiting = true;
  }

  private long secondsLeft() {
    return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(expiresAt - now() + PAUSE - 1));
  }

  /** Who refuses is told no more, unless it asks us to wait (RFC 6665, section 4.2.2). */
  private void answered(ReceivedResponse response) {
    awaiting = false;
    needs.figures().count(NotifyOutcome.of(response.status()));
    if (Status.isSuccess(response.status())) {
      within.dialog().refreshTarget(response.contact());
      goOn();
    } else if (waits(response)) {
      notBefore = now() + wait(response);
      behind = true;
      goOn();
    } else {
      live = false;
      ending = Option.none();
      needs.gone().accept(this);
    }
  }

  private static boolean waits(ReceivedResponse response) {
    return response.status() != Status.CALL_OR_TRANSACTION_DOES_NOT_EXIST
        && response.headers().has(HeaderNames.RETRY_AFTER);
  }

  private static long wait(ReceivedResponse response) {
    Duration asked = RetryAfter.of(response, LONGEST_WAIT).getOrElse(LONGEST_WAIT);
    return Math.max(PAUSE, asked.toNanos());
  }

  private void goOn() {
    if (ending.isDefined() || behind) {
      needs.rounds().due(this);
    }
  }

  /** Ends it, with a last NOTIFY; a second time changes nothing. */
  void end(EndReason why) {
    if (live) {
      live = false;
      ending = Option.some(why);
      tell();
    }
  }

  private void sendLast(EndReason why) {
    awaiting = true;
    Option<Conference> last =
        needs.meetings().apply(call()).filter(any -> why == EndReason.TIMEOUT);
    within
        .dialog()
        .send(
            notifies.of("terminated;reason=" + why.word(), last),
            response -> {
              needs.figures().count(NotifyOutcome.of(response.status()));
              needs.gone().accept(this);
            });
  }
}
