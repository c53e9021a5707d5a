package no.meetat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** MeetAt keeps its own rules. */
class MeetAtTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/no/meetat/architecture/"))
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
  void a_package_without_classes_is_reported_missing() {
    Layout misspelt =
        ImmutableLayout.builder().from(Layout.meetAt()).threads("no.meetat.brigde").build();
    assertThat(misspelt.missingFrom(CLASSES)).contains("no.meetat.brigde");
  }
}
