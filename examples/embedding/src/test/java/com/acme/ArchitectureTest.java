package com.acme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import no.meetat.architecture.ArchitectureRule;
import no.meetat.architecture.ImmutableLayout;
import no.meetat.architecture.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acme keeps MeetAt's rules: alone, and together with the parts of MeetAt that it embeds. */
class ArchitectureTest {

  private static final Layout ACME = Layout.below("com.acme");

  private static final Layout TOGETHER =
      ImmutableLayout.builder()
          .from(Layout.meetAt())
          .adapters(Layout.meetAt().adapters().append("com.acme.billing"))
          .composition("com.acme.cli")
          .build();

  private static final JavaClasses OWN = product().importPackages("com.acme");
  private static final JavaClasses ALL = product().importPackages("com.acme", "no.meetat");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("com.acme");

  private static ClassFileImporter product() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
  }

  @ParameterizedTest
  @EnumSource
  void the_product_keeps(ArchitectureRule rule) {
    rule.on(ACME).check(OWN);
  }

  @ParameterizedTest
  @EnumSource
  void the_product_and_what_it_embeds_keep(ArchitectureRule rule) {
    rule.on(TOGETHER).check(ALL);
  }

  @Test
  void an_adapter_that_knows_the_program_is_found() {
    ArchRule rule = ArchitectureRule.ADAPTERS_KNOW_ONLY_THE_DOMAIN.on(ACME);

    assertThatThrownBy(() -> rule.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("com.acme.billing.KnowsTheProgram.run()");
  }
}
