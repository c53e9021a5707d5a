package no.meetat.sip.signalling.dialog;

import io.vavr.control.Option;
import java.util.function.IntConsumer;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Flow;

/** A dialog that the peer founded (RFC 3261, section 12). One thread at a time. */
public final class Dialog {

  private final DialogId id;
  private final DialogPeer peer;
  private final RequestWriter requests;
  private final NextHop nextHop;
  private final Transactions transactions;
  private final Uri caller;
  private Option<Uri> contact;
  private long remoteSequence;

  /**
   * The dialog of an INVITE that has passed all checks.
   *
   * @param flow the INVITE came over
   * @param user the user part of the address for the peer's further requests
   */
  Dialog(SipRequest invite, Flow flow, String user, Dialogs setting) {
    RouteSet routes = RouteSet.of(invite).get();
    this.id = DialogId.of(invite, Tags.tag());
    this.peer = new DialogPeer(flow, setting.samePeer());
    this.requests =
        new RequestWriter(
            invite, id, routes, new OurContact(user, isSecure(invite, routes), setting.ours()));
    this.nextHop = new NextHop(peer, routes, flow);
    this.transactions = setting.transactions();
    this.caller = invite.from().uri();
    this.contact = contact(invite);
    this.remoteSequence = invite.cseq().number();
  }

  private static boolean isSecure(SipRequest invite, RouteSet routes) {
    return invite.uri().isSecure()
        || routes.first().orElse(() -> contact(invite)).exists(Uri::isSecure);
  }

  private static Option<Uri> contact(SipRequest request) {
    return request.contact().getOrElse(Option::none);
  }

  public DialogId id() {
    return id;
  }

  /** Who may send requests in it; does not change. */
  public DialogPeer peer() {
    return peer;
  }

  /** The value of our Contact in what is sent over this flow. */
  public String ourContact(Flow flow) {
    return requests.contact(flow);
  }

  /** The peer has sent something that takes our answer to send: it is where it says it is. */
  public void vouch() {
    nextHop.vouch();
  }

  /** Takes note of a request of the peer; false when it is out of order (section 12.2.2). */
  public boolean inOrder(SipRequest request, Flow from) {
    if (request.cseq().number() <= remoteSequence) {
      return false;
    }
    remoteSequence = request.cseq().number();
    nextHop.cameBy(from);
    return true;
  }

  /** Takes the peer's new address from a re-INVITE. */
  public void refreshTarget(SipRequest reInvite) {
    contact = contact(reInvite).orElse(contact);
  }

  /**
   * Sends a request without a body in the dialog (section 12.2.1).
   *
   * @param method other than INVITE
   * @param done takes the status of the final response, 408 when none came in time
   */
  public void send(String method, IntConsumer done) {
    Flow hop = nextHop.towards(contact);
    String branch = Tags.branch();
    byte[] request = requests.write(method, contact.getOrElse(caller), hop, branch);
    transactions.send(branch, request, hop, done);
  }
}
