package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import io.vavr.collection.Iterator;
import java.util.ListIterator;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;

/** Takes out of an INVITE what tells who calls. */
final class IdentityHeaders {

  private IdentityHeaders() {}

  static WrittenIdentity of(SIPRequest invite) {
    return new WrittenIdentity(
        headers(invite, "P-Asserted-Identity")
            .filter(HeaderAddress.class::isInstance)
            .map(header -> ((HeaderAddress) header).getAddress().getURI().toString())
            .toVector(),
        invite.getFrom().getAddress().getURI().toString(),
        headers(invite, "Privacy")
            .map(header -> header.toString().split(":", 2)[1].strip())
            .toVector());
  }

  private static Iterator<Header> headers(SIPRequest invite, String name) {
    ListIterator<?> headers = invite.getHeaders(name);
    return Iterator.ofAll(() -> headers).map(Header.class::cast);
  }
}
