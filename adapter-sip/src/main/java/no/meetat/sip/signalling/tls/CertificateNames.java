package no.meetat.sip.signalling.tls;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import no.meetat.sip.network.IpLiteral;

/** The domains and addresses that a certificate is for (RFC 5922, section 7.1), in lower case. */
final class CertificateNames {

  private static final int DNS = 2;
  private static final int URI = 6;
  private static final int IP = 7;

  /** A URI of a domain: {@code sip:example.com}, without a user. */
  private static final Pattern SIP_DOMAIN = Pattern.compile("(?i)sip:([^@;?]+)");

  private CertificateNames() {}

  /**
   * Of the subject's alternative names; of its common name only where there are none. Where a URI
   * of SIP is named, other services of a DNS name do not speak for it.
   */
  static Set<String> of(X509Certificate certificate) {
    return alternatives(certificate)
        .map(CertificateNames::names)
        .getOrElse(() -> commonNames(certificate));
  }

  private static Set<String> names(Vector<List<?>> alternatives) {
    boolean saysSip = alternatives.exists(name -> isOf(URI, name) && name(name).isDefined());
    return alternatives
        .reject(name -> saysSip && isOf(DNS, name))
        .flatMap(CertificateNames::name)
        .toLinkedSet();
  }

  private static boolean isOf(int kind, List<?> alternative) {
    return alternative.get(0).equals(kind);
  }

  private static Option<Vector<List<?>>> alternatives(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return Option.of(names).map(Vector::ofAll);
    } catch (CertificateParsingException malformed) {
      return Option.some(Vector.empty());
    }
  }

  private static Option<String> name(List<?> alternative) {
    return switch ((Integer) alternative.get(0)) {
      case DNS -> Option.some(lower(alternative));
      case IP -> IpLiteral.parse(lower(alternative)).map(IpLiteral::written);
      case URI ->
          Option.some(SIP_DOMAIN.matcher(lower(alternative)))
              .filter(Matcher::matches)
              .map(uri -> uri.group(1));
      default -> Option.none();
    };
  }

  private static String lower(List<?> alternative) {
    return alternative.get(1).toString().toLowerCase(Locale.ROOT);
  }

  private static Set<String> commonNames(X509Certificate certificate) {
    return Try.of(() -> new LdapName(certificate.getSubjectX500Principal().getName()))
        .map(subject ->
            Vector.ofAll(subject.getRdns())
                .filter(part -> part.getType().equalsIgnoreCase("CN"))
                .map(Rdn::getValue)
                .map(value -> value.toString().toLowerCase(Locale.ROOT)))
        .map(names -> (Set<String>) LinkedHashSet.ofAll(names))
        .getOrElse(LinkedHashSet.empty());
  }
}
