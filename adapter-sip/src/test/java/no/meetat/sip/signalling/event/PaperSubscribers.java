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
import no.meetat.sip.signalling.transaction.Arrivals;
import no.meetat.sip.signalling.transaction.ServerTransaction;
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
          new TransactionTimers(Timers.DEFAULT, clock), new TransactionRoom(1_000, any -> true));
  private final Dialogs dialogs =
      new Dialogs(transactions, new OurAddress(Vector.empty(), Peers.NONE), (one, other) -> true);
  private final Conference meeting = ConferenceDocumentTest.of(CALLERS);
  private final AtomicReference<Vector<Conference>> changes =
      new AtomicReference<>(Vector.of(meeting));
  final Rounds rounds = new Rounds(subscriptions, () -> changes.getAndSet(Vector.empty()));
  private final SubscriptionNeeds needs =
      new SubscriptionNeeds(
          call -> Option.some(meeting), rounds, subscriptions::remove, new EventFigures(), () -> 0);

  /** Takes what comes, SUBSCRIBEs in the dialogs of subscriptions. */
  Arrivals arrivals() {
    Subscribing subscribing = subscribing();
    return new Arrivals(
        transactions,
        new NoRequests() {
          @Override
          public void requested(ServerTransaction transaction, SipRequest request) {
            subscribing.inDialog(transaction, request);
          }
        });
  }

  /** Serves those who may subscribe. */
  private Subscribing subscribing() {
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
        needs);
  }

  /** A subscription of this call, which has not been added. */
  Subscription subscription(String call) {
    SipRequest subscribe =
        (SipRequest) MessageReader.read(octets(subscribe(call).toString()), true).get();
    Dialog dialog = dialogs.foundedBy(subscribe, wire, "23184500", Option.none());
    EventDialog within = new EventDialog(new CallId(call), dialog, new Turns());
    return new Subscription(
        new SubscriptionId(dialog.id(), Option.none()), within, "sip:23184500@x", needs);
  }

  /** One that has been added. */
  Subscription added(String call) {
    Subscription added = subscription(call);
    subscriptions.add(added);
    return added;
  }

  /** A SUBSCRIBE in the dialog of this one. */
  static String refresh(Subscription known) {
    String call = known.call().value();
    return subscribe(call)
        .set("Via", "SIP/2.0/TCP 198.51.100.7:40000;branch=z9hG4bKrefresh" + call + ";rport")
        .set("To", "<sip:23184500@192.0.2.1>;tag=" + known.id().dialog().localTag())
        .set("CSeq", "2 SUBSCRIBE")
        .add("Event", "conference")
        .add("Contact", "<sip:kari@198.51.100.7:40000;transport=tcp>")
        .toString();
  }

  private static RequestText subscribe(String call) {
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
