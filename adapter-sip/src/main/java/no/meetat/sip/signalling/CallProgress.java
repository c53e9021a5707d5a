package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.BiConsumer;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.dtmf.Key;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.DialogRequest;
import no.meetat.sip.signalling.event.EventDialog;
import no.meetat.sip.signalling.event.Subscribing;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.refresh.SessionTimers;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far one call has come, and how requests are answered at that point. One thread at a time. */
final class CallProgress {

  private static final Logger LOG = LoggerFactory.getLogger(CallProgress.class);
  private static final Quiet REFUSALS = new Quiet(LOG::info, System::nanoTime);

  private final CallReports reports;
  private final Dialog dialog;
  private final OfferAnswer offerAnswer;
  private final SessionTimers timers;
  private final EventDialog focus;
  private final Subscribing subscribing;
  private final Runnable ended;
  private final CallSession session;
  private Option<Invitation> invitation;
  private CallState state = CallState.RINGING;
  private Runnable bye = () -> {};
  private ReleaseCause release = ReleaseCause.NORMAL;

  /**
   * A call that rings.
   *
   * @param focus where its conference may be subscribed to; answers and alarms act on the call in
   *     its turns
   * @param ended run once, when no further request belongs to the call
   */
  CallProgress(OpenedCall begun, EventDialog focus, Runnable ended) {
    this.reports = begun.reports();
    this.invitation = Option.some(begun.invitation());
    this.dialog = begun.dialog();
    this.offerAnswer = begun.session();
    this.timers = begun.timers();
    this.focus = focus;
    this.subscribing = begun.subscribing();
    this.ended = ended;
    this.session = new CallSession(begun, focus.turns(), this::missRefresh, this::giveUp);
  }

  void dial(Caller caller) {
    reports.dialled(caller);
  }

  void answer() {
    if (state == CallState.RINGING) {
      state = CallState.ANSWERED;
      invitation.forEach(session::accept);
      invitation = Option.none();
      LOG.debug("{}: {}", reports, Status.OK);
    }
  }

  void leave(ReleaseCause cause) {
    release = cause;
    switch (state) {
      case RINGING -> refuse(Status.TEMPORARILY_UNAVAILABLE);
      case ANSWERED -> {
        state = CallState.LEAVING;
        session.silence();
      }
      case CONFIRMED -> disconnect();
      case HUNG_UP -> answerBye();
      case LEAVING, DISCONNECTED, ENDED -> {}
    }
  }

  void release() {
    if (state == CallState.HUNG_UP) {
      answerBye();
    }
  }

  private void answerBye() {
    end();
    bye.run();
  }

  private void refuse(int status) {
    Option<Invitation> refused = invitation;
    end();
    refused.forEach(ringing -> refuse(ringing, status));
  }

  private void refuse(Invitation ringing, int status) {
    ringing.refuse(status, dialog.id().localTag());
    REFUSALS.tell(ringing.transaction().flow().remote().getAddress(), reports + ": " + status);
  }

  void cancel(ReleaseCause told) {
    if (state == CallState.RINGING) {
      reports.hungUp(told);
      refuse(Status.REQUEST_TERMINATED);
    }
  }

  void takeAck(SipRequest request, InetAddress from) {
    session.acknowledged(request, from).forEach(this::acknowledged);
  }

  private void acknowledged(boolean complete) {
    switch (state) {
      case ANSWERED, CONFIRMED -> confirm(complete);
      case LEAVING -> disconnect();
      case RINGING, DISCONNECTED, HUNG_UP, ENDED -> {}
    }
  }

  private void confirm(boolean sessionComplete) {
    state = CallState.CONFIRMED;
    if (!sessionComplete) {
      lose();
    }
  }

  /** The session has not been refreshed in time (RFC 4028, section 10). */
  private void missRefresh() {
    timers.miss();
    LOG.info("{}: nobody has refreshed the session in time", reports);
    giveUp();
  }

  /** No ACK has come, or the peer no longer knows the call. */
  private void giveUp() {
    switch (state) {
      case ANSWERED, CONFIRMED -> lose();
      case LEAVING -> disconnect();
      case RINGING, DISCONNECTED, HUNG_UP, ENDED -> {}
    }
  }

  void checkPeer() {
    if (state == CallState.CONFIRMED) {
      session.checkPeer();
    }
  }

  private void lose() {
    release = ReleaseCause.of(EndCause.LINE_LOST);
    reports.lineLost();
    disconnect();
  }

  private void disconnect() {
    state = CallState.DISCONNECTED;
    session.close();
    DialogRequest farewell =
        DialogRequest.of(Method.BYE).with(HeaderNames.REASON, ReleaseReasons.written(release));
    dialog.send(farewell, response -> focus.turns().take(this::end));
  }

  private void end() {
    state = CallState.ENDED;
    invitation = Option.none();
    session.close();
    ended.run();
  }

  void serve(ServerTransaction transaction, SipRequest request) {
    if (!state.serves(request.method())) {
      transaction.respond(Responses.of(request, Status.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
    } else if (dialog.inOrder(request, transaction.flow())) {
      serveInOrder(transaction, request);
    } else {
      refuseOutOfOrder(transaction, request);
    }
  }

  /** Who has sent a BYE considers the call over, though it is refused (RFC 3261, 15.1.1). */
  private void refuseOutOfOrder(ServerTransaction transaction, SipRequest request) {
    transaction.respond(Responses.of(request, Status.SERVER_INTERNAL_ERROR));
    if (request.is(Method.BYE)) {
      takeBye(transaction, request);
    }
  }

  private void serveInOrder(ServerTransaction transaction, SipRequest request) {
    switch (request.method()) {
      case Method.BYE -> takeBye(transaction, request);
      case Method.INVITE -> change(transaction, request, session::invited);
      case Method.UPDATE -> change(transaction, request, session::updated);
      case Method.SUBSCRIBE -> change(transaction, request, subscribing.within(focus));
      default -> transaction.respond(PlainAnswers.of(request, dialog, this::press));
    }
  }

  /**
   * Answered when the bridge has kept the end; otherwise the record might end later than the call
   * (S35).
   */
  private void takeBye(ServerTransaction transaction, SipRequest request) {
    bye = () -> transaction.respond(Responses.of(request, Status.OK));
    if (state.isUp()) {
      hungUp(ReleaseReasons.of(request));
    } else {
      answerBye();
    }
  }

  private void hungUp(ReleaseCause told) {
    if (told.isFault()) {
      LOG.info("{}: the caller's side has ended it for cause {} of Q.850", reports, told);
    }
    state = CallState.HUNG_UP;
    session.close();
    reports.hungUp(told);
  }

  private void change(
      ServerTransaction transaction,
      SipRequest request,
      BiConsumer<ServerTransaction, SipRequest> served) {
    if (state.isUp()) {
      served.accept(transaction, request);
    } else {
      transaction.respond(Responses.busy(request));
    }
  }

  private void press(Key key, Duration held) {
    if (state.isUp()) {
      offerAnswer.pressed(key, held);
    }
  }
}
