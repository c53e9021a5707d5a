package no.meetat.invoice.ehf;

/** The rules a document claims to keep: PEPPOL BIS Billing 3.0. */
final class EhfProfile {

  static final String CUSTOMIZATION =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
  static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

  private EhfProfile() {}
}
