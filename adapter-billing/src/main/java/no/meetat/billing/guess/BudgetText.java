package no.meetat.billing.guess;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.meetat.admission.Budget;

/** Budgets as they are stored: a line each, {@code number 3f0c…}. */
final class BudgetText {

  private static final String LINE_END = "\n";

  private BudgetText() {}

  static String write(Seq<Budget> budgets) {
    return budgets.map(BudgetText::line).mkString(LINE_END);
  }

  /** Those of the kinds that are known. */
  static Seq<Budget> read(String text) {
    return Vector.of(text.split(LINE_END)).flatMap(BudgetText::budget);
  }

  private static String line(Budget budget) {
    return switch (budget) {
      case Budget.OfNumber(var pseudonym) -> "number " + pseudonym;
      case Budget.OfAddress(var address) -> "address " + encode(address);
      case Budget.OfNetwork(var network) -> "network " + encode(network);
      case Budget.OfNumberless(var peer) -> "numberless " + encode(peer);
      case Budget.OfNewcomers any -> "newcomers ";
      case Budget.OfAcquainted any -> "acquainted ";
    };
  }

  private static Option<Budget> budget(String line) {
    String[] words = line.split(" ", 2);
    String whose = URLDecoder.decode(words[words.length - 1], StandardCharsets.UTF_8);
    return switch (words[0]) {
      case "number" -> Option.some(new Budget.OfNumber(whose));
      case "address" -> Option.some(new Budget.OfAddress(whose));
      case "network" -> Option.some(new Budget.OfNetwork(whose));
      case "numberless" -> Option.some(new Budget.OfNumberless(whose));
      case "newcomers" -> Option.some(new Budget.OfNewcomers());
      case "acquainted" -> Option.some(new Budget.OfAcquainted());
      default -> Option.none();
    };
  }

  private static String encode(String whose) {
    return URLEncoder.encode(whose, StandardCharsets.UTF_8);
  }
}
