package no.meetat.sip.signalling.dialog;

import io.vavr.control.Option;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.message.Uri;

/** The name of a call's focus, a parameter of the URI that its caller is told. */
public final class FocusName {

  static final String PARAMETER = "focus";

  private FocusName() {}

  /** A new one, which nobody can guess. */
  public static String next() {
    return Tags.tag();
  }

  /** The one in a URI; none where there is none. */
  public static Option<String> in(Uri uri) {
    return uri instanceof SipUri sip ? sip.parameters().get(PARAMETER) : Option.none();
  }
}
