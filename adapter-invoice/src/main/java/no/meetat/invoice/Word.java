package no.meetat.invoice;

/** The words on an invoice. */
enum Word {
  INVOICE("Faktura", "Invoice"),
  CREDIT_NOTE("Kreditnota", "Credit note"),
  DRAFT("Utkast, ikke utstedt", "Draft, not issued"),
  SELLER("Selger", "Seller"),
  BUYER("Kjøper", "Buyer"),
  ORGANISATION_NUMBER("Org.nr.", "Org. no."),
  NUMBER("Fakturanummer", "Invoice number"),
  ISSUED("Fakturadato", "Invoice date"),
  CREDIT_NOTE_NUMBER("Kreditnotanummer", "Credit note number"),
  CREDITED_ON("Kreditnotadato", "Credit note date"),
  DUE("Forfallsdato", "Due date"),
  ACCOUNT("Kontonummer", "Account"),
  KID("KID", "KID"),
  CORRECTS("Korrigerer", "Corrects"),
  REFERENCE("Deres referanse", "Your reference"),
  PAYER("Belastet nummer", "Number billed"),
  ANNEX("Vedlegg", "Annex"),
  LINES("linjer", "lines"),
  SUM("Sum", "Sum"),
  PAGE("Side", "Page"),
  DELIVERED("Levert", "Delivered"),
  CONFERENCES("Telefonkonferanser", "Telephone conferences"),
  MEETING("Møte", "Meeting"),
  BEGAN("Begynte", "Began"),
  DURATION("Varighet", "Duration"),
  CALLERS("Deltakere", "Callers"),
  MINUTES("Minutter", "Minutes"),
  SET_UP("Startavgift", "Set-up fee"),
  PRICE("Enhetspris", "Unit price"),
  VAT("MVA", "VAT"),
  AMOUNT("Beløp", "Amount"),
  OF("av", "of"),
  NOT_REGISTERED(
      "Selgeren er ikke registrert i Merverdiavgiftsregisteret",
      "The seller is not in the Norwegian VAT register"),
  ABROAD(
      "Fritatt: kjøperen er utenfor det norske merverdiavgiftsområdet",
      "Exempt: the buyer is outside the area of Norwegian VAT"),
  ZERO_RATED("Fritatt for merverdiavgift (nullsats)", "Zero-rated"),
  NET("Sum uten MVA", "Excluding VAT"),
  TOTAL("Å betale", "To pay"),
  CREDITED("Til gode", "Credited"),
  OSLO_TIME("Tider er norsk tid.", "Times are those of Norway."),
  NOTHING("ingenting å fakturere", "there is nothing to invoice");

  private final String norwegian;
  private final String english;

  Word(String norwegian, String english) {
    this.norwegian = norwegian;
    this.english = english;
  }

  /** The word in that language. */
  String in(Language language) {
    return switch (language) {
      case NB -> norwegian;
      case EN -> english;
    };
  }
}
