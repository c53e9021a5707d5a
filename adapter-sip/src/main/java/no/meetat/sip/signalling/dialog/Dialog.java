package no.meetat.sip.signalling.dialog;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transaction.ClientInvite;
import no.meetat.sip.signalling.transaction.OwnInvite;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Flow;

/** A dialog that the peer founded (RFC 3261, section 12). One thread at a time. */
public final class Dialog {

  private final DialogId id;
  private final DialogPeer peer;
  private final OurContact ours;
  private final RequestWriter requests;
  private final NextHop nextHop;
  private final Transactions transactions;
  private final Uri caller;
  private Option<Uri> contact;
  private long remoteSequence;
  private long invited;
  private Option<ClientInvite> invitation = Option.none();

  /**
   * The dialog of a request that has passed all checks.
   *
   * @param flow the request came over
   * @param user the user part of the address for the peer's further requests
   * @param focus named in that address, if so
   */
  Dialog(SipRequest founder, Flow flow, String user, Option<String> focus, Dialogs setting) {
    RouteSet routes = RouteSet.of(founder).get();
    boolean secure = isSecure(founder, routes);
    this.id = DialogId.of(founder, Tags.tag());
    this.peer = new DialogPeer(flow, setting.samePeer());
    this.ours = new OurContact(user, focus, secure, setting.ours());
    this.requests = new RequestWriter(founder, id, routes, ours);
    this.nextHop = new NextHop(peer, routes, flow);
    this.transactions = setting.transactions();
    this.caller = founder.from().uri();
    this.contact = named(founder);
    this.remoteSequence = founder.cseq().number();
  }

  private static boolean isSecure(SipRequest founder, RouteSet routes) {
    return founder.uri().isSecure()
        || routes.first().orElse(() -> named(founder)).exists(Uri::isSecure);
  }

  private static Option<Uri> named(SipRequest founder) {
    return founder.contact().getOrElse(Option::none);
  }

  public DialogId id() {
    return id;
  }

  /** Who may send requests in it; does not change. */
  public DialogPeer peer() {
    return peer;
  }

  /** What the peer's last request came over; for any thread. */
  public Flow flow() {
    return nextHop.flow();
  }

  /** The value of our Contact in what is sent over this flow. */
  public String ourContact(Flow flow) {
    return ours.towards(flow);
  }

  /** The URI in it. */
  public String ourUri(Flow flow) {
    return ours.uri(flow);
  }

  /** The user part of that URI. */
  public String ourUser() {
    return ours.user();
  }

  /** The name of the focus in that URI; none where the peer may not subscribe to it. */
  public Option<String> focus() {
    return ours.focus();
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

  /** Takes the peer's new address, where a request or a response names one. */
  public void refreshTarget(Either<Refusal, Option<Uri>> named) {
    contact = named.getOrElse(Option::none).orElse(contact);
  }

  /**
   * Sends a request in the dialog (section 12.2.1).
   *
   * @param request other than INVITE
   * @param done takes the final response, a 408 when none came in time
   */
  public void send(DialogRequest request, Consumer<ReceivedResponse> done) {
    Flow hop = nextHop.towards(contact);
    String branch = Tags.branch();
    transactions.send(branch, requests.write(request, target(), hop, branch), hop, done);
  }

  /**
   * Sends a re-INVITE (section 14.1), one at a time; a 2xx is to be {@linkplain #acknowledge
   * acknowledged}.
   *
   * @param done takes the final response, a 408 when none came in time
   */
  public void invite(DialogRequest request, Consumer<ReceivedResponse> done) {
    Flow hop = nextHop.towards(contact);
    String branch = Tags.branch();
    byte[] invite = requests.write(request, target(), hop, branch);
    invited = requests.sequence();
    OwnInvite sent =
        new OwnInvite(
            invite,
            requests.cancel(invited, target(), hop, branch),
            requests.ack(invited, target(), hop, branch),
            requests.ack(invited, target(), hop, Tags.branch()));
    invitation = Option.some(transactions.invite(branch, sent, hop, done));
  }

  /** Sends the ACK of the 2xx to our latest re-INVITE (section 13.2.2.4). */
  public void acknowledge() {
    Flow hop = nextHop.towards(contact);
    byte[] ack = requests.ack(invited, target(), hop, Tags.branch());
    invitation.forEach(sent -> sent.acknowledge(ack, hop));
  }

  private Uri target() {
    return contact.getOrElse(caller);
  }
}
