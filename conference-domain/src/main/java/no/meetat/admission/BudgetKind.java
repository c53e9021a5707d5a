package no.meetat.admission;

import java.util.Locale;

/** The kind of a budget; it says nothing about the caller (S13). */
public enum BudgetKind {
  NUMBER,
  ADDRESS,
  NETWORK,
  NUMBERLESS,
  NEWCOMERS,
  ACQUAINTED;

  static BudgetKind of(Budget budget) {
    return switch (budget) {
      case Budget.OfNumber any -> NUMBER;
      case Budget.OfAddress any -> ADDRESS;
      case Budget.OfNetwork any -> NETWORK;
      case Budget.OfNumberless any -> NUMBERLESS;
      case Budget.OfNewcomers any -> NEWCOMERS;
      case Budget.OfAcquainted any -> ACQUAINTED;
    };
  }

  /** Whether callers who have nothing to do with one another share it, through trusted peers. */
  public boolean isCommon() {
    return switch (this) {
      case NUMBER, ADDRESS, NETWORK -> false;
      case NUMBERLESS, NEWCOMERS, ACQUAINTED -> true;
    };
  }

  /** The word in figures: {@code newcomers}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
