package no.meetat.sip.signalling.refresh;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.DialogRequest;
import no.meetat.sip.signalling.dialog.Turns;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.message.Tags;

/**
 * Refreshes the session of one call (RFC 4028, section 10): by UPDATE where the peer allows it,
 * otherwise by a re-INVITE that changes nothing. One thread at a time.
 */
public final class Refreshing {

  /** How long a request waits that has met one of the peer's, in 10 ms (RFC 3261, 14.1). */
  private static final int LONGEST_GLARE = 200;

  private final Dialog dialog;
  private final RefreshedSession session;
  private final Turns turns;
  private final SessionIntervals intervals;
  private final SessionTimer timer;
  private final LeastInterval least;
  private boolean updates;
  private boolean pending;
  private boolean met;
  private boolean lengthened;
  private boolean stopped;

  /** A session without a timer, in this dialog and its turns. */
  public Refreshing(Dialog dialog, Turns turns, SessionTimers timers, RefreshedSession session) {
    this.dialog = dialog;
    this.session = session;
    this.turns = turns;
    this.intervals = timers.intervals();
    this.least = new LeastInterval(intervals.shortest());
    this.timer =
        new SessionTimer(
            (time, due) -> timers.after(time, () -> turns.take(due)),
            this::refresh,
            session::missed);
  }

  /** A request of the peer has been accepted that begins or refreshes the session. */
  public void begin(SipRequest request, Option<AgreedInterval> agreed) {
    if (request.headers().has(HeaderNames.ALLOW)) {
      updates = request.allows(Method.UPDATE);
    }
    least.note(request.headers());
    timer.begin(agreed);
  }

  /** Whether a refresh of ours has no answer yet. */
  public boolean isPending() {
    return pending;
  }

  /** Refreshes nothing any more. */
  public void stop() {
    stopped = true;
    timer.stop();
  }

  private void refresh() {
    if (pending || session.isInvited()) {
      timer.again(glare());
    } else {
      lengthened = false;
      timer.ours().map(least::allow).forEach(this::send);
    }
  }

  private static Duration glare() {
    return Duration.ofMillis(10L * Tags.upTo(LONGEST_GLARE));
  }

  private void send(AgreedInterval asked) {
    pending = true;
    if (updates) {
      dialog.send(timed(DialogRequest.of(Method.UPDATE), asked), inTurn(r -> done(asked, r)));
    } else {
      DialogRequest invite = DialogRequest.invite(session.offerAgain());
      dialog.invite(timed(invite, asked), inTurn(r -> invited(asked, r)));
    }
  }

  private DialogRequest timed(DialogRequest refresh, AgreedInterval asked) {
    return refresh
        .with(HeaderNames.SESSION_EXPIRES, asked.inRequest())
        .with(HeaderNames.MIN_SE, String.valueOf(least.seconds()));
  }

  private Consumer<ReceivedResponse> inTurn(Consumer<ReceivedResponse> step) {
    return response -> turns.take(() -> take(response, step));
  }

  /** A 2xx says anew where the peer is reached, for its ACK too (RFC 3261, section 12.2.1.2). */
  private void take(ReceivedResponse response, Consumer<ReceivedResponse> step) {
    if (isAccepted(response)) {
      dialog.refreshTarget(response.contact());
    }
    step.accept(response);
  }

  private static boolean isAccepted(ReceivedResponse response) {
    return Status.isSuccess(response.status());
  }

  private void invited(AgreedInterval asked, ReceivedResponse response) {
    if (isAccepted(response)) {
      dialog.acknowledge();
    }
    session.answeredAgain(Option.when(isAccepted(response), response));
    done(asked, response);
  }

  private void done(AgreedInterval asked, ReceivedResponse response) {
    pending = false;
    if (stopped) {
      return;
    }
    if (isAccepted(response)) {
      met = false;
      timer.begin(Option.some(intervals.agreed(asked, response)));
    } else {
      refused(asked, response);
    }
  }

  private void refused(AgreedInterval asked, ReceivedResponse response) {
    if (session.isGone(response.status())) {
      session.gone();
      return;
    }
    switch (response.status()) {
      case Status.METHOD_NOT_ALLOWED, Status.NOT_IMPLEMENTED -> withoutUpdate(asked);
      case Status.SESSION_INTERVAL_TOO_SMALL -> longer(asked, response);
      case Status.REQUEST_PENDING -> metOneOfThePeer(asked);
      default -> timer.again(asked.pause());
    }
  }

  private void withoutUpdate(AgreedInterval asked) {
    boolean other = updates;
    updates = false;
    if (other) {
      refresh();
    } else {
      timer.again(asked.pause());
    }
  }

  /** Who refuses the interval it has named waits like any other who refuses. */
  private void longer(AgreedInterval asked, ReceivedResponse response) {
    least.note(response.headers());
    AgreedInterval allowed = least.allow(asked);
    if (lengthened || allowed.equals(asked) || timer.ours().isEmpty()) {
      timer.again(asked.pause());
    } else {
      lengthened = true;
      send(allowed);
    }
  }

  private void metOneOfThePeer(AgreedInterval asked) {
    timer.again(met ? asked.pause() : glare());
    met = true;
  }
}
