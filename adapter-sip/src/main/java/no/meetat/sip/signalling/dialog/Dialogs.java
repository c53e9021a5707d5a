package no.meetat.sip.signalling.dialog;

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
   * The dialog of an INVITE that has passed all checks.
   *
   * @param flow the INVITE came over
   * @param user the user part of the address for the peer's further requests
   */
  public Dialog foundedBy(SipRequest invite, Flow flow, String user) {
    return new Dialog(invite, flow, user, this);
  }
}
