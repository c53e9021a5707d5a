package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.meetat.call.CallId;
import no.meetat.sip.signalling.dialog.DialogId;
import no.meetat.sip.signalling.event.EventDialog;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transaction.TransactionKey;
import no.meetat.sip.signalling.transport.Flow;

/** The calls there are, under each name by which they are asked for. */
final class SipCalls {

  private final CallTap tap;
  private final Consumer<CallId> ended;
  private final ConcurrentHashMap<CallId, SipCall> byId = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<DialogId, SipCall> byDialog = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<InviteId, SipCall> byInvite = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<TransactionKey, SipCall> byTransaction =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, SipCall> byFocus = new ConcurrentHashMap<>();

  /**
   * No calls yet.
   *
   * @param tap told of each
   * @param ended told of each that is over
   */
  SipCalls(CallTap tap, Consumer<CallId> ended) {
    this.tap = tap;
    this.ended = ended;
  }

  /** Adds a call; false when there is one with the same INVITE. */
  boolean add(SipCall call) {
    if (byInvite.putIfAbsent(call.inviteId(), call) != null) {
      return false;
    }
    byTransaction.put(call.invite(), call);
    byDialog.put(call.dialogId(), call);
    byId.put(call.id(), call);
    call.focus().dialog().focus().forEach(name -> byFocus.put(name, call));
    tap.begun(call.id(), call.dialogId().callId());
    return true;
  }

  void remove(SipCall call) {
    byInvite.remove(call.inviteId(), call);
    byTransaction.remove(call.invite(), call);
    byDialog.remove(call.dialogId(), call);
    byId.remove(call.id(), call);
    call.focus().dialog().focus().forEach(byFocus::remove);
    tap.ended(call.id());
    ended.accept(call.id());
    announceRemoval();
  }

  /** Nothing has been heard of a caller for long; media must not wait for the call's turn. */
  void noticeSilence(CallId id) {
    Thread.startVirtualThread(() -> find(id).forEach(SipCall::silent));
  }

  Option<SipCall> find(CallId id) {
    return Option.of(byId.get(id));
  }

  /**
   * The call whose dialog the request belongs to; none where it does not come from the dialog's
   * peer.
   */
  Option<SipCall> inDialog(SipRequest request, Flow flow) {
    return Option.of(byDialog.get(DialogId.of(request))).filter(call -> call.peer().owns(flow));
  }

  /** The call whose focus has this name. */
  Option<EventDialog> ofFocus(String name) {
    return Option.of(byFocus.get(name)).map(SipCall::focus);
  }

  /** The call that this INVITE transaction began. */
  Option<SipCall> begunBy(TransactionKey invite) {
    return Option.of(byTransaction.get(invite));
  }

  /** The call that a copy of this INVITE began. */
  Option<SipCall> invitedBy(SipRequest request) {
    return Option.of(byInvite.get(InviteId.of(request)));
  }

  int size() {
    return byInvite.size();
  }

  Vector<SipCall> all() {
    return Vector.ofAll(byId.values());
  }

  /** What each call came over last. */
  Set<Flow> flows() {
    return byId.values().stream().map(SipCall::flow).collect(Collectors.toUnmodifiableSet());
  }

  private synchronized void announceRemoval() {
    notifyAll();
  }

  /** Waits until there are no calls, or for this long. */
  synchronized void awaitNone(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    long left = atMost.toMillis();
    while (!byInvite.isEmpty() && left > 0) {
      wait(left);
      left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
  }
}
