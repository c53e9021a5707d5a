package no.meetat.architecture.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every requirement is decided somewhere and tested somewhere, and pages say where. */
class RequirementsPageTest {

  private static final SourceTree TREE = new SourceTree(Path.of(".."));
  private static final ServiceRule LOCK = new ServiceRule("S23", "given", "Closed is closed.");
  private static final Rfc TIMERS = new Rfc("4028", "Session timers", "served", "Both ways.");
  private static final Pattern CITED = Pattern.compile("RFC (\\d{4})|void RFC_?(\\d{4})_");
  private static final String RULES =
      """
      # The rules of the service, where each is decided, and what tests it

      The build makes this page from the names of the tests and from the comments that cite a rule.
      """;
  private static final String RFCS =
      """
      # What is served of which RFC, where it is decided, and what tests it

      The build makes this page from the names of the tests and from the comments that cite an RFC. What is in no comment and
      no test of the SIP adapter is not here, and not served.
      """;

  @Test
  void every_rule_has_a_test() throws IOException {
    assertThat(rules().untested()).isEmpty();
  }

  @Test
  void every_rule_is_cited_where_it_is_decided() throws IOException {
    assertThat(rules().undecided()).isEmpty();
  }

  @Test
  void every_rfc_that_is_cited_is_on_its_page_and_no_other() throws IOException {
    assertThat(Rfc.all().map(Rfc::rfc).asJava())
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(
            cited(ofSip(TREE.main()).appendAll(ofSip(TREE.tests()))));
  }

  @Test
  void the_page_of_rules_is_up_to_date() throws IOException {
    isUpToDate("rules.md", rules());
  }

  @Test
  void the_page_of_rfcs_is_up_to_date() throws IOException {
    isUpToDate(
        "rfcs.md", new RequirementsPage(RFCS, Rfc.all(), ofSip(TREE.main()), ofSip(TREE.tests())));
  }

  @Test
  void a_rule_without_a_test_or_a_place_is_noticed() {
    RequirementsPage empty = page(LOCK, Vector.empty(), Vector.empty());

    assertThat(empty.untested()).containsExactly("S23");
    assertThat(empty.undecided()).containsExactly("S23");
    assertThat(empty.markdown()).isEqualTo("\n## S23 (given)\n\nClosed is closed.\n");
  }

  @Test
  void a_test_of_two_rules_counts_for_both_and_for_no_other() {
    Seq<SourceFile> tests = file("LockTest", "void S2_S23_nobody_comes_in() {}");
    RequirementsPage of = page(LOCK, file("Lock", "/** Locks (S20, S23). */"), tests);

    assertThat(of.untested()).isEmpty();
    assertThat(of.markdown())
        .contains("## S23 (given)\n\nClosed is closed.\n\nDecided in [Lock](../Lock.java).")
        .contains("- nobody comes in ([LockTest](../LockTest.java))");
    assertThat(page(rule("S2"), tests, tests).untested()).isEmpty();
    assertThat(page(rule("S3"), tests, tests).untested()).containsExactly("S3");
  }

  @Test
  void a_test_of_an_rfc_may_name_the_section() {
    Seq<SourceFile> tests =
        file("TimerTest", "void RFC_4028_7_4_422_is_obeyed() {} void RFC_4028_it_ends() {}");
    RequirementsPage of =
        page(TIMERS, file("Timer", "/** Ends it (RFC 4028, section 10). */"), tests);

    assertThat(of.markdown())
        .contains("## RFC 4028, Session timers (served)\n\nBoth ways.\n\nDecided in [Timer]")
        .contains("- 7.4: 422 is obeyed", "- it ends (");
  }

  private static RequirementsPage rules() throws IOException {
    return new RequirementsPage(RULES, ServiceRule.all(), TREE.main(), TREE.tests());
  }

  private static void isUpToDate(String name, RequirementsPage page) throws IOException {
    Path file = Path.of("../docs", name);
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, page.markdown());

    assertThat(before).as("docs/%s has been made anew: commit it", name).isEqualTo(page.markdown());
  }

  private static Seq<SourceFile> ofSip(Seq<SourceFile> files) {
    return files.filter(file -> file.path().startsWith("adapter-sip/"));
  }

  private static Set<String> cited(Seq<SourceFile> files) {
    return files
        .flatMap(file -> Iterator.ofAll(CITED.matcher(file.text()).results().iterator()))
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toSet();
  }

  private static RequirementsPage page(
      Requirement one, Seq<SourceFile> main, Seq<SourceFile> tests) {
    return new RequirementsPage("", Vector.of(one), main, tests);
  }

  private static ServiceRule rule(String number) {
    return new ServiceRule(number, "given", "");
  }

  private static Seq<SourceFile> file(String name, String text) {
    return Vector.of(new SourceFile(name, name + ".java", text));
  }
}
