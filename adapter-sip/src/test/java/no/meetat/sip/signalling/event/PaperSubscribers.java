package no.meetat.sip.signalling.event;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.Reply;
import no.meetat.sip.signalling.RequestText;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.Dialogs;
import no.meetat.sip.signalling.dialog.OurAddress;
import no.meetat.sip.signalling.dialog.Turns;
import no.meetat.sip.signalling.message.MessageReader;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transaction.TransactionRoom;
import no.meetat.sip.signalling.transaction.TransactionTimers;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.SentFlow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/** Subscribers to a meeting of 2,000, to whom all is sent on paper. */
final class PaperSubscribers implements AutoCloseable {

  static final int CALLERS = 2_000;

  final List<Reply> sent = new ArrayList<>();
  final Subscriptions subscriptions = new Subscriptions(SubscriptionLimits.DEFAULT);
  final Flow wire = new SentFlow(TransportProtocol.TCP, message -> sent.add(new Reply(message)));
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
  final Transactions transactions =
      new Transactions(
          new TransactionTimers(Timers.DEFAULT, clock), new TransactionRoom(10, any -> true));
  private final Dialogs dialogs =
      new Dialogs(transactions, new OurAddress(Vector.empty(), Peers.NONE), (one, other) -> true);
  private final Conference meeting = ConferenceDocumentTest.of(CALLERS);
  private final AtomicReference<Vector<Conference>> changes =
      new AtomicReference<>(Vector.of(meeting));
  final Rounds rounds = new Rounds(subscriptions, () -> changes.getAndSet(Vector.empty()));
  private final Notifier notifier =
      new Notifier(
          call -> Option.some(meeting),
          rounds::due,
          subscriptions::remove,
          new EventFigures(),
          () -> 0);

  /** Serves those who may subscribe. */
  Subscribing subscribing() {
    Peer peer =
        new Peer(
            "phones",
            Vector.of(AddressRange.of(wire.remote().getAddress())),
            HashSet.empty(),
            false,
            MediaPath.LEARN,
            HashSet.empty(),
            Option.none());
    return new Subscribing(
        Peers.of(Vector.of(peer.with(CallTerms.DEFAULT.withConferenceEvents()))).get(),
        SubscriptionLimits.DEFAULT,
        dialogs,
        any -> Option.none(),
        subscriptions,
        notifier);
  }

  /** A subscription of this call, which has not been added. */
  Subscription subscription(String call) {
    SipRequest subscribe =
        (SipRequest) MessageReader.read(octets(subscribe(call).toString()), true).get();
    Dialog dialog = dialogs.foundedBy(subscribe, wire, "23184500", Option.none());
    EventDialog within = new EventDialog(new CallId(call), dialog, new Turns());
    return new Subscription(
        new SubscriptionId(dialog.id(), Option.none()), within, "sip:23184500@x", notifier);
  }

  /** One that has been added. */
  Subscription added(String call) {
    Subscription added = subscription(call);
    subscriptions.add(added);
    return added;
  }

  static RequestText subscribe(String call) {
    return RequestText.of("SUBSCRIBE sip:23184500@192.0.2.1 SIP/2.0")
        .add("Via", "SIP/2.0/TCP 198.51.100.7:40000;branch=z9hG4bK1;rport")
        .add("From", "<sip:kari@peer.invalid>;tag=theirs")
        .add("To", "<sip:23184500@192.0.2.1>")
        .add("Call-ID", call.replace(' ', '-'))
        .add("CSeq", "1 SUBSCRIBE");
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
