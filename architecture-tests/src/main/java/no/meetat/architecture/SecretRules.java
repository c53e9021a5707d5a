package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.AccessCode;
import no.meetat.dtmf.Digits;

/** Who may read codes and pressed keys in clear (S8). */
final class SecretRules {

  /** The methods that reveal a secret. */
  private static final Map<Class<?>, String> REVEALING =
      HashMap.of(
          AccessCode.class, "digits",
          Digits.class, "symbols",
          AdmissionEvent.CodeKeyed.class, "keyed");

  private SecretRules() {}

  static ArchRule readByFew(Layout layout) {
    return classes()
        .that(
            Packages.product(layout)
                .and(DescribedPredicate.not(Packages.within(layout.secretReaders()))))
        .should(Each.accessNot("read a secret", access -> reveals(access.getTarget())));
  }

  private static boolean reveals(AccessTarget target) {
    return REVEALING.exists(method ->
        target.getOwner().isEquivalentTo(method._1) && target.getName().equals(method._2));
  }
}
