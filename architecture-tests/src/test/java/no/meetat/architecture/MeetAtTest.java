package no.meetat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** MeetAt keeps its own rules, with the classes of the rules beside it. */
class MeetAtTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.meetat");

  @ParameterizedTest
  @EnumSource
  void keeps(ArchitectureRule rule) {
    rule.on(Layout.meetAt()).check(CLASSES);
  }

  @Test
  void every_package_the_rules_name_exists() {
    assertThat(Layout.meetAt().missingFrom(CLASSES)).isEmpty();
  }

  @Test
  void commands_reach_meetings_records_tariffs_and_invoices_by_driving_ports() {
    behindDrivingPorts("no.meetat.cli..").check(CLASSES);

    assertThat(behindDrivingPorts("no.meetat.billing").evaluate(CLASSES).hasViolation())
        .as("the store makes what is behind the ports")
        .isTrue();
  }

  private static ArchRule behindDrivingPorts(String users) {
    return noClasses()
        .that()
        .resideInAPackage(users)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "no.meetat.billing.meeting..",
            "no.meetat.billing.cdr..",
            "no.meetat.billing.rating..",
            "no.meetat.billing.tariff..",
            "no.meetat.billing.invoice..");
  }

  @Test
  void a_package_without_classes_is_reported_missing() {
    Layout misspelt =
        ImmutableLayout.builder().from(Layout.meetAt()).threads("no.meetat.brigde").build();
    assertThat(misspelt.missingFrom(CLASSES)).contains("no.meetat.brigde");
  }
}
