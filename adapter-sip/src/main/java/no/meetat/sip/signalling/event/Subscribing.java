package no.meetat.sip.signalling.event;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.limit.Rates;
import no.meetat.sip.limit.Source;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.Dialogs;
import no.meetat.sip.signalling.dialog.FocusName;
import no.meetat.sip.signalling.dialog.Turns;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.Handling;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Serves SUBSCRIBE (RFC 6665, section 4.2.1): outside a dialog, to the URI that the caller of a
 * meeting was told, from where it calls; in the dialog of the call itself; and again in the dialog
 * of a subscription. Any thread.
 */
public final class Subscribing {

  /** SUBSCRIBEs outside a dialog from one address: 50 in a second, after 200 at once. */
  static final Bucket.Rate FOUNDING = new Bucket.Rate(50, 200);

  private final Peers peers;
  private final SubscriptionLimits limits;
  private final Dialogs dialogs;
  private final Function<String, Option<EventDialog>> calls;
  private final Subscriptions subscriptions;
  private final SubscriptionNeeds needs;
  private final Rates rates;

  /**
   * Serves them.
   *
   * @param peers whose telephones may subscribe
   * @param dialogs founds those of subscriptions
   * @param calls the call whose focus has this name
   */
  Subscribing(
      Peers peers,
      SubscriptionLimits limits,
      Dialogs dialogs,
      Function<String, Option<EventDialog>> calls,
      Subscriptions subscriptions,
      SubscriptionNeeds needs) {
    this.peers = peers;
    this.limits = limits;
    this.dialogs = dialogs;
    this.calls = calls;
    this.subscriptions = subscriptions;
    this.needs = needs;
    this.rates = new Rates(FOUNDING, needs.nanos());
  }

  /** What becomes of a SUBSCRIBE that is in no call; none where there is nothing to say of it. */
  public Option<Handling> handling(SipRequest request, Flow flow) {
    if (!request.is(Method.SUBSCRIBE)) {
      return Option.none();
    }
    Option<Handling> handling =
        request.to().tag().isEmpty()
            ? Option.when(
                !rates.take(Source.of(flow.remote().getAddress()), 1), Handling.Plain.REFUSE)
            : subscribed(request, flow).map(known -> known.handling(request));
    return handling
        .filter(any -> any != Handling.Plain.SERVE)
        .peek(any -> needs.figures().count(SubscribeRefusal.OVERLOAD));
  }

  private Option<Subscription> subscribed(SipRequest request, Flow flow) {
    return subscriptions
        .find(SubscriptionId.of(request))
        .filter(known -> known.within().dialog().peer().owns(flow));
  }

  /** Serves one outside a dialog. */
  public void outside(ServerTransaction transaction, SipRequest subscribe) {
    check(transaction, subscribe)
        .flatMap(seconds ->
            focus(transaction, subscribe)
                .flatMap(call -> founded(transaction, subscribe, call))
                .peek(begun ->
                    take(
                        begun.within().turns(),
                        transaction,
                        subscribe,
                        () -> begun.accept(transaction, subscribe, seconds))))
        .peek(this::endWithoutCall)
        .peekLeft(refused -> refuse(transaction, refused));
  }

  /** The call may have ended since it was looked for. */
  private void endWithoutCall(Subscription begun) {
    if (begun.within().dialog().focus().flatMap(calls).isEmpty()) {
      begun.within().turns().take(() -> begun.end(EndReason.NORESOURCE));
    }
  }

  /** Who asks from elsewhere learns as little as who asks for nothing. */
  private Either<RefusedSubscribe, EventDialog> focus(
      ServerTransaction transaction, SipRequest subscribe) {
    Flow flow = transaction.flow();
    return FocusName.in(subscribe.uri())
        .flatMap(calls)
        .filter(call -> call.dialog().peer().isAt(flow.remote().getAddress()))
        .toEither(() -> RefusedSubscribe.unknown(subscribe, Status.NOT_FOUND))
        .filterOrElse(
            call -> subscribe.contact().exists(Option::isDefined),
            call ->
                RefusedSubscribe.unusable(
                    Responses.of(subscribe, Refusal.of("Missing " + HeaderNames.CONTACT))));
  }

  private Either<RefusedSubscribe, Subscription> founded(
      ServerTransaction transaction, SipRequest subscribe, EventDialog call) {
    Dialog own =
        dialogs.foundedBy(
            subscribe, transaction.flow(), call.dialog().ourUser(), call.dialog().focus());
    EventDialog within = new EventDialog(call.call(), own, new Turns());
    return begun(within, transaction, subscribe);
  }

  private Either<RefusedSubscribe, Subscription> begun(
      EventDialog within, ServerTransaction transaction, SipRequest subscribe) {
    return Either.<RefusedSubscribe, Subscription>right(
            new Subscription(
                SubscriptionId.of(within.dialog().id(), subscribe),
                within,
                within.dialog().ourUri(transaction.flow()),
                needs))
        .filterOrElse(subscriptions::add, full -> RefusedSubscribe.overload(subscribe));
  }

  /** Serves one in the dialog of a subscription, or in none that we know. */
  public void inDialog(ServerTransaction transaction, SipRequest subscribe) {
    check(transaction, subscribe)
        .flatMap(seconds ->
            subscribed(subscribe, transaction.flow())
                .toEither(() -> unknown(subscribe))
                .peek(known ->
                    take(
                        known.within().turns(),
                        transaction,
                        subscribe,
                        () -> refresh(known, transaction, subscribe, seconds))))
        .peekLeft(refused -> refuse(transaction, refused));
  }

  private static RefusedSubscribe unknown(SipRequest subscribe) {
    return RefusedSubscribe.unknown(subscribe, Status.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
  }

  /** It may have ended before its turn came. */
  private void refresh(
      Subscription known, ServerTransaction transaction, SipRequest subscribe, int seconds) {
    if (!known.isLive()) {
      refuse(transaction, unknown(subscribe));
    } else if (known.within().dialog().inOrder(subscribe, transaction.flow())) {
      known.accept(transaction, subscribe, seconds);
    } else {
      transaction.respond(Responses.of(subscribe, Status.SERVER_INTERNAL_ERROR));
    }
  }

  /** Serves those in the dialog of this call, in its turn (RFC 6665, section 4.5.2). */
  public BiConsumer<ServerTransaction, SipRequest> within(EventDialog call) {
    return (transaction, subscribe) -> inCall(transaction, subscribe, call);
  }

  private void inCall(ServerTransaction transaction, SipRequest subscribe, EventDialog call) {
    check(transaction, subscribe)
        .flatMap(seconds ->
            subscriptions
                .find(SubscriptionId.of(call.dialog().id(), subscribe))
                .<Either<RefusedSubscribe, Subscription>>map(Either::right)
                .getOrElse(() -> begun(call, transaction, subscribe))
                .peek(known -> known.accept(transaction, subscribe, seconds)))
        .peekLeft(refused -> refuse(transaction, refused));
  }

  private Either<RefusedSubscribe, Integer> check(
      ServerTransaction transaction, SipRequest subscribe) {
    if (!peers.terms(transaction.flow().remote().getAddress()).conferenceEvents()) {
      return Either.left(RefusedSubscribe.notAllowed(subscribe));
    }
    return ConferencePackage.refusal(subscribe)
        .<Either<RefusedSubscribe, Integer>>map(no -> Either.left(RefusedSubscribe.unusable(no)))
        .getOrElse(() -> AskedDuration.of(subscribe, limits).mapLeft(RefusedSubscribe::unusable));
  }

  private void refuse(ServerTransaction transaction, RefusedSubscribe refused) {
    needs.figures().count(refused.why());
    transaction.respond(refused.response());
  }

  /** A transaction that is never answered would never end. */
  private static void take(
      Turns turns, ServerTransaction transaction, SipRequest subscribe, Runnable step) {
    turns.take(() -> {
      try {
        step.run();
      } catch (RuntimeException | StackOverflowError fault) {
        transaction.respond(Responses.of(subscribe, Status.SERVER_INTERNAL_ERROR));
        throw fault;
      }
    });
  }
}
