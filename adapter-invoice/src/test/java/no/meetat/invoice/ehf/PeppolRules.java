package no.meetat.invoice.ehf;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Schema and rules of PEPPOL BIS Billing 3, by which the network's receivers check. */
final class PeppolRules {

  private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

  private PeppolRules() {}

  /** Errors and warnings of an invoice. */
  static Seq<String> faults(String xml) {
    return faults(PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3, xml);
  }

  /** Errors and warnings of a credit note. */
  static Seq<String> faultsOfCreditNote(String xml) {
    return faults(PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3, xml);
  }

  private static Seq<String> faults(DVRCoordinate rules, String xml) {
    ValidationResultList results =
        ValidationExecutionManager.executeValidation(
            IValidityDeterminator.createDefault(),
            RULES.getOfID(rules),
            ValidationSourceXML.create(
                new ReadableResourceByteArray(xml.getBytes(StandardCharsets.UTF_8))));
    return Vector.ofAll(results)
        .flatMap(result -> Vector.ofAll(result.getErrorList()))
        .map(fault -> fault.getErrorID() + " " + fault.getErrorText(Locale.ENGLISH));
  }

  private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
    ValidationExecutorSetRegistry<IValidationSourceXML> rules =
        new ValidationExecutorSetRegistry<>();
    PeppolValidation.initStandard(rules);
    return rules;
  }
}
