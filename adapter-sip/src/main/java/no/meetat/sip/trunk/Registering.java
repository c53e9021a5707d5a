package no.meetat.sip.trunk;

import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.client.UserAgentClient;
import no.meetat.sip.signalling.digest.Authentication;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;

/** Writes the REGISTERs of one address of record, each newer than the one before. */
final class Registering {

  /** Proxies on the way may ask to stay on it (RFC 3327). */
  private static final String SUPPORTED = "path";

  private final Account account;
  private final Authentication authentication;
  private final Contacts contacts;
  private final SipUri registrar;
  private final String callId = Tags.tag();
  private final String tag = Tags.tag();
  private long sequence;

  /** Our URI for a user, as the peer of a flow reaches it. */
  @FunctionalInterface
  interface Contacts {

    /** By {@link UserAgentClient#contact}. */
    String of(SipUri requested, String user, Flow flow);
  }

  Registering(Account account, Authentication authentication, Contacts contacts) {
    this.account = account;
    this.authentication = authentication;
    this.contacts = contacts;
    this.registrar = registrar(account.aor());
  }

  /** Of the address of record all but the user (section 10.2). */
  private static SipUri registrar(SipUri aor) {
    String port = aor.port().map(written -> ":" + written).getOrElse("");
    return (SipUri) Uri.read("sip:" + aor.host() + port).get();
  }

  /** The contact as it is registered over this flow. */
  SipUri contact(Flow flow) {
    return (SipUri) Uri.read(contacts.of(registrar, account.contact(), flow)).get();
  }

  /**
   * A REGISTER.
   *
   * @param expires the time asked for, in seconds; 0 takes the contact out
   */
  OutsideRequest write(Flow flow, int expires) {
    sequence++;
    String aor = "<" + PlainUri.of(account.aor()) + ">";
    HeaderFields headers =
        HeaderFields.NONE
            .with(HeaderNames.CONTACT, "<" + contact(flow).text() + ">")
            .with(HeaderNames.EXPIRES, String.valueOf(expires))
            .with(HeaderNames.ALLOW, Responses.allow(false))
            .with(HeaderNames.SUPPORTED, SUPPORTED)
            .with(authentication.nextCredentials(Method.REGISTER, registrar.text()));
    return new OutsideRequest(
        Method.REGISTER, registrar, aor + ";tag=" + tag, aor, callId, sequence, headers);
  }
}
