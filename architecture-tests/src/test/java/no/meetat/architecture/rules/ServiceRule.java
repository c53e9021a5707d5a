package no.meetat.architecture.rules;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A rule of the service.
 *
 * @param number as tests and comments cite it: {@code S23}
 * @param origin given by the service, or chosen where it is silent
 * @param text in a sentence
 */
record ServiceRule(String number, String origin, String text) {

  /** All rules in order. */
  static Seq<ServiceRule> all() throws IOException {
    try (InputStream file = ServiceRule.class.getResourceAsStream("/rules.tsv")) {
      return Vector.ofAll(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
          .map(line -> line.split("\t", -1))
          .map(cells -> new ServiceRule(cells[0], cells[1], cells[2]));
    }
  }
}
