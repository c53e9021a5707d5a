package no.meetat.architecture.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every rule is decided somewhere and tested somewhere, and a page tells where. */
class RulesPageTest {

  private static final SourceTree TREE = new SourceTree(Path.of(".."));
  private static final Path PAGE = Path.of("../docs/rules.md");
  private static final ServiceRule LOCK = new ServiceRule("S23", "given", "Closed is closed.");

  private RulesPage page;

  @BeforeEach
  void read() throws IOException {
    page = new RulesPage(ServiceRule.all(), TREE.main(), TREE.tests());
  }

  @Test
  void every_rule_has_a_test() {
    assertThat(page.untested()).isEmpty();
  }

  @Test
  void every_rule_is_cited_where_it_is_decided() {
    assertThat(page.undecided()).isEmpty();
  }

  @Test
  void the_page_is_up_to_date() throws IOException {
    String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    Files.writeString(PAGE, page.markdown());

    assertThat(before).as("docs/rules.md has been made anew: commit it").isEqualTo(page.markdown());
  }

  @Test
  void a_rule_without_a_test_or_a_place_is_noticed() {
    RulesPage empty = new RulesPage(Vector.of(LOCK), Vector.empty(), Vector.empty());

    assertThat(empty.untested()).containsExactly("S23");
    assertThat(empty.undecided()).containsExactly("S23");
  }

  @Test
  void a_test_of_two_rules_counts_for_both_and_for_no_other() {
    Seq<SourceFile> tests = file("LockTest", "void S2_S23_nobody_comes_in() {}");
    RulesPage of = new RulesPage(Vector.of(LOCK), file("Lock", "/** Locks (S20, S23). */"), tests);

    assertThat(of.untested()).isEmpty();
    assertThat(of.markdown())
        .contains("## S23 (given)\n\nClosed is closed.\n\nDecided in [Lock](../Lock.java).")
        .contains("- nobody comes in ([LockTest](../LockTest.java))");
    assertThat(new RulesPage(Vector.of(rule("S3")), tests, tests).untested()).containsExactly("S3");
  }

  private static ServiceRule rule(String number) {
    return new ServiceRule(number, "given", "");
  }

  private static Seq<SourceFile> file(String name, String text) {
    return Vector.of(new SourceFile(name, name + ".java", text));
  }
}
