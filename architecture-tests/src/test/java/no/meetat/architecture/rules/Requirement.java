package no.meetat.architecture.rules;

import java.util.regex.Pattern;

/** What the code keeps: comments cite it where it is decided, and tests bear its number. */
sealed interface Requirement permits Rfc, ServiceRule {

  /** As comments cite it. */
  String number();

  /** The number, and what is known of it in a few words. */
  String heading();

  /** In a sentence or two. */
  String text();

  /** Finds where a comment cites it. */
  Pattern citation();

  /** Finds the declaration of a test; group 1 is its name without the number, or with a section. */
  Pattern test();
}
