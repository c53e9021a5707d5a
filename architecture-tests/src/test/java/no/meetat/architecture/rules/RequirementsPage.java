package no.meetat.architecture.rules;

import io.vavr.collection.Seq;

/**
 * The page that leads from each requirement to where it is decided and to its tests.
 *
 * @param head what the page begins with
 * @param requirements in order
 * @param main the files that may decide them
 * @param tests the files that may test them
 */
record RequirementsPage(
    String head,
    Seq<? extends Requirement> requirements,
    Seq<SourceFile> main,
    Seq<SourceFile> tests) {

  /** Those that nothing tests. */
  Seq<String> untested() {
    return requirements.filter(each -> testsOf(each).isEmpty()).map(Requirement::number);
  }

  /** Those that no comment cites. */
  Seq<String> undecided() {
    return requirements.filter(each -> decidedIn(each).isEmpty()).map(Requirement::number);
  }

  /** The page in Markdown. */
  String markdown() {
    return requirements.map(this::section).mkString(head, "", "");
  }

  private String section(Requirement requirement) {
    return "\n## "
        + requirement.heading()
        + "\n\n"
        + requirement.text()
        + "\n"
        + paragraph(
            "\nDecided in ", decidedIn(requirement).map(RequirementsPage::link), ", ", ".\n")
        + paragraph("\n", testsOf(requirement), "\n", "\n");
  }

  private static String paragraph(String start, Seq<String> parts, String between, String end) {
    return parts.isEmpty() ? "" : parts.mkString(start, between, end);
  }

  private Seq<SourceFile> decidedIn(Requirement requirement) {
    return main.filter(file -> file.cites(requirement));
  }

  private Seq<String> testsOf(Requirement requirement) {
    return tests.flatMap(
        file -> file.testsOf(requirement).map(test -> "- " + test + " (" + link(file) + ")"));
  }

  private static String link(SourceFile file) {
    return "[" + file.name() + "](../" + file.path() + ")";
  }
}
