package no.meetat.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A product holds its own adapter to MeetAt's rules. */
class EmbeddingProductTest {

  private static final String OWN_ADAPTER = "no.meetat.architecture.planted.sip";

  private static final Layout LAYOUT =
      ImmutableLayout.builder()
          .from(Layout.meetAt())
          .adapters(Layout.meetAt().adapters().append(OWN_ADAPTER))
          .composition("no.meetat.architecture.planted.cli")
          .build();

  @ParameterizedTest
  @EnumSource
  void a_product_of_one_adapter_keeps(ArchitectureRule rule) {
    JavaClasses adapter =
        new ClassFileImporter().importPackages("no.meetat.architecture.planted.billing");

    rule.on(Planted.LAYOUT).check(adapter);
  }

  @Test
  void an_adapter_of_its_own_must_not_know_who_puts_it_together() {
    JavaClasses classes = new ClassFileImporter().importPackages(OWN_ADAPTER);
    ArchRule rule = ArchitectureRule.ADAPTERS_KNOW_ONLY_THE_DOMAIN.on(LAYOUT);

    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(OWN_ADAPTER + ".KnowsOthers.composition()");
  }
}
