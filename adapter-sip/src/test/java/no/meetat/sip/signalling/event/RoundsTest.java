package no.meetat.sip.signalling.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A meeting of 2,000, each of whom has subscribed to it. */
class RoundsTest {

  private static final int CALLERS = 2_000;

  private final List<Reply> sent = new ArrayList<>();
  private final Flow wire =
      new SentFlow(TransportProtocol.TCP, message -> sent.add(new Reply(message)));
  private @AutoClose("shutdownNow") final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1);
  private final Dialogs dialogs =
      new Dialogs(
          new Transactions(
              new TransactionTimers(Timers.DEFAULT, clock), new TransactionRoom(10, any -> true)),
          new OurAddress(Vector.empty(), Peers.NONE),
          (one, other) -> true);
  private final Subscriptions subscriptions = new Subscriptions(SubscriptionLimits.DEFAULT);
  private final Conference meeting = ConferenceDocumentTest.of(CALLERS);
  private final AtomicReference<Vector<Conference>> changes =
      new AtomicReference<>(Vector.of(meeting));
  private final Rounds rounds = new Rounds(subscriptions, () -> changes.getAndSet(Vector.empty()));
  private final Notifier notifier =
      new Notifier(
          call -> Option.some(meeting),
          rounds::due,
          subscriptions::remove,
          new EventFigures(),
          () -> 0);

  @Test
  void RFC4575_3_9_a_change_is_told_to_all_in_turn_and_at_no_round_to_more_than_some() {
    for (int call = 1; call <= CALLERS; call++) {
      assertThat(subscriptions.add(subscription(String.valueOf(call)))).isTrue();
    }
    assertThat(subscriptions.add(subscription("one more"))).isFalse();

    for (int round = 1; round <= CALLERS / Rounds.PER_ROUND; round++) {
      rounds.run();
      assertThat(sent).hasSize(round * Rounds.PER_ROUND);
    }
    rounds.run();
    assertThat(sent.stream().map(notify -> notify.header("Call-ID")).distinct()).hasSize(CALLERS);
    assertThat(sent).hasSize(CALLERS).allMatch(notify -> notify.text().length() < 1_300);
  }

  private Subscription subscription(String call) {
    Dialog dialog = dialogs.foundedBy(subscribe(call), wire, "23184500", Option.none());
    EventDialog within = new EventDialog(new CallId(call), dialog, new Turns());
    return new Subscription(
        new SubscriptionId(dialog.id(), Option.none()), within, "sip:23184500@x", notifier);
  }

  private static SipRequest subscribe(String call) {
    RequestText text =
        RequestText.of("SUBSCRIBE sip:23184500@192.0.2.1 SIP/2.0")
            .add("Via", "SIP/2.0/TCP 198.51.100.7:40000;branch=z9hG4bK1;rport")
            .add("From", "<sip:kari@peer.invalid>;tag=theirs")
            .add("To", "<sip:23184500@192.0.2.1>")
            .add("Call-ID", call.replace(' ', '-'))
            .add("CSeq", "1 SUBSCRIBE");
    byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    return (SipRequest) MessageReader.read(octets, true).get();
  }
}
