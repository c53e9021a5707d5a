package no.meetat.sip.trace.blanking;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.sip.signalling.message.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of URIs, of their users, and of the fields that hold them. The values of those that
 * are known to let nobody in are shown: a gateway may write a code into any other.
 */
final class UriParameters {

  /** A pause and keys, as they are dialled behind a number. */
  static final Pattern DIALLED = Pattern.compile("(?<![,;#*])[,;#*]++[0-9A-Da-d]");

  private static final Pattern PARAMETER = Pattern.compile("([+A-Za-z][A-Za-z0-9.\\-]*)(?:=(.*))?");
  private static final Pattern LIKE_A_CODE = Pattern.compile(".*[0-9]{4}.*");
  private static final Pattern PREFIX = Pattern.compile("\\+[0-9.()\\-]{1,20}");
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.\\-]*[A-Za-z]");
  private static final String PHONE_CONTEXT = "phone-context";

  private static final Set<String> SHOWN =
      names(
          "transport user method ttl maddr lr comp sigcomp-id ob gr rn npdi cic tgrp trunk-context"
              + " received rport branch alias keep cpc oli noa otg dtg cause"
              + " tag expires q reg-id isfocus audio video text application data control automata"
              + " class duplex mobility actor description events methods priority schemes type"
              + " language extensions reason privacy counter limit screen party id-type index rc mp"
              + " np hi-target-param early-only from-tag to-tag refresher icid-value"
              + " +sip.instance +sip.rendering +sip.message +sip.ice +g.3gpp.icsi-ref"
              + " +g.3gpp.iari-ref +g.3gpp.mid-call +g.3gpp.smsip +g.oma.sip-im");

  private final Finds finds;

  UriParameters(Finds finds) {
    this.finds = finds;
  }

  private static Set<String> names(String written) {
    return HashSet.ofAll(Vector.of(written.split(" ")));
  }

  /** With their semicolons, behind whatever comes before the first; not more than there may be. */
  String blank(String text) {
    StringBuilder kept = new StringBuilder();
    String[] parts = text.split(";", Limits.PARAMETERS);
    kept.append(parts[0]);
    for (int part = 1; part < parts.length; part++) {
      boolean last = part == Limits.PARAMETERS - 1;
      kept.append(';').append(last ? blanked(parts[part]) : parameter(parts[part]));
    }
    return kept.toString();
  }

  private String parameter(String text) {
    Matcher parts = PARAMETER.matcher(text);
    if (!parts.matches()) {
      return text.isEmpty() ? text : blanked(text);
    }
    String name = parts.group(1);
    boolean known = SHOWN.contains(name.toLowerCase(Locale.ROOT));
    if (!known && LIKE_A_CODE.matcher(name).matches()) {
      return blanked(text);
    }
    boolean shown = known ? !DIALLED.matcher(text).find() : isContext(name, parts.group(2));
    return shown ? text : name + value(parts.group(2));
  }

  private static boolean isContext(String name, @Nullable String value) {
    return name.equalsIgnoreCase(PHONE_CONTEXT)
        && value != null
        && (PREFIX.matcher(value).matches() || isDomain(value));
  }

  private static boolean isDomain(String value) {
    return DOMAIN.matcher(value).matches() && !LIKE_A_CODE.matcher(value).matches();
  }

  private String value(@Nullable String value) {
    return value == null ? "" : "=" + blanked(value);
  }

  private String blanked(String text) {
    finds.add(text);
    return Mark.TEXT;
  }
}
