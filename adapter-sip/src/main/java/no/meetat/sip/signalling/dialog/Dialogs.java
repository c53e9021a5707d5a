package no.meetat.sip.signalling.dialog;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.function.BiPredicate;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Flow;

/**
 * What all dialogs have in common.
 *
 * @param transactions carry our requests
 * @param ours where peers find us
 * @param samePeer whether one trusted peer has both addresses
 */
public record Dialogs(
    Transactions transactions, OurAddress ours, BiPredicate<InetAddress, InetAddress> samePeer) {

  /**
   * The dialog of a request that has passed all checks.
   *
   * @param flow the request came over
   * @param user the user part of the address for the peer's further requests
   * @param focus the {@linkplain FocusName name} in that address; none where the peer is told none
   */
  public Dialog foundedBy(SipRequest founder, Flow flow, String user, Option<String> focus) {
    return new Dialog(founder, flow, user, focus, this);
  }
}
