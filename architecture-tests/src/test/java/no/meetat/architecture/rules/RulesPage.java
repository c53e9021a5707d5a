package no.meetat.architecture.rules;

import io.vavr.collection.Seq;

/**
 * The page that leads from each rule to where it is decided and to its tests.
 *
 * @param rules of the service
 * @param main the files that may decide them
 * @param tests the files that may test them
 */
record RulesPage(Seq<ServiceRule> rules, Seq<SourceFile> main, Seq<SourceFile> tests) {

  private static final String HEAD =
      """
      # The rules of the service, where each is decided, and what tests it

      The build makes this page from the names of the tests and from the comments that cite a rule.
      """;

  /** The rules nothing tests. */
  Seq<String> untested() {
    return rules.filter(rule -> testsOf(rule).isEmpty()).map(ServiceRule::number);
  }

  /** The rules no comment cites. */
  Seq<String> undecided() {
    return rules.filter(rule -> decidedIn(rule).isEmpty()).map(ServiceRule::number);
  }

  /** The page in Markdown. */
  String markdown() {
    return rules.map(this::section).mkString(HEAD, "", "");
  }

  private String section(ServiceRule rule) {
    return "\n## "
        + rule.number()
        + " ("
        + rule.origin()
        + ")\n\n"
        + rule.text()
        + "\n\n"
        + "Decided in "
        + decidedIn(rule).map(RulesPage::link).mkString(", ")
        + ".\n\n"
        + testsOf(rule).mkString("", "\n", "\n");
  }

  private Seq<SourceFile> decidedIn(ServiceRule rule) {
    return main.filter(file -> file.cites(rule));
  }

  private Seq<String> testsOf(ServiceRule rule) {
    return tests.flatMap(
        file -> file.testsOf(rule).map(test -> "- " + test + " (" + link(file) + ")"));
  }

  private static String link(SourceFile file) {
    return "[" + file.name() + "](../" + file.path() + ")";
  }
}
