package no.meetat.invoice.ehf;

import io.vavr.control.Option;
import no.meetat.invoice.Annex;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DocumentDescriptionType;

/**
 * The annex that has a document's lines, in UBL (EN 16931: BG-24). It is named and sent beside the
 * document: networks bound how large one is.
 */
final class EhfAnnex {

  private EhfAnnex() {}

  static Option<DocumentReferenceType> of(EhfDocument document) {
    return document
        .inAnnex()
        .flatMap(lines -> Annex.file(document.head()).map(file -> reference(file, lines)));
  }

  private static DocumentReferenceType reference(String file, long lines) {
    DocumentReferenceType annex = new DocumentReferenceType();
    annex.setID(file);
    annex.addDocumentDescription(
        new DocumentDescriptionType("Spesifikasjon, " + lines + " linjer"));
    return annex;
  }
}
