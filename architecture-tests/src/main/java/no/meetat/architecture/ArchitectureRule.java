package no.meetat.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.function.Function;

/**
 * All rules. A product checks its own packages with
 *
 * <pre>{@code
 * ArchitectureRule.DOMAIN_KNOWS_NO_ADAPTER.on(layout).check(classes)
 * }</pre>
 */
public enum ArchitectureRule {
  /** Every class has its place in the layout. */
  CLASSES_HAVE_A_KNOWN_PLACE(PackageRules::knownPlace),
  /** Packages do not depend on each other in a circle. */
  PACKAGES_HAVE_NO_CYCLES(PackageRules::noCycles),
  /** Inside the domain, dependencies point to inner tiers. */
  DOMAIN_PACKAGES_KEEP_THEIR_ORDER(PackageRules::domainOrder),

  /** Dependencies point inward. */
  DOMAIN_KNOWS_NO_ADAPTER(DependencyRules::domainKnowsNoAdapter),
  /** An adapter knows the domain, no other adapter and not the composition root. */
  ADAPTERS_KNOW_ONLY_THE_DOMAIN(DependencyRules::adaptersKnowOnlyTheDomain),
  /** The domain knows the language, Vavr and itself: no I/O, no framework, no log. */
  DOMAIN_USES_ONLY_THE_LANGUAGE(DependencyRules::domainUsesOnlyTheLanguage),
  /** Only one package knows a library. */
  TECHNOLOGIES_STAY_IN_THEIR_PLACE(DependencyRules::technologiesStayInTheirPlace),

  /** Time is passed in: the domain asks neither a clock nor the local zone. */
  DOMAIN_ASKS_NO_CLOCK(PurityRules::noClock),
  /** The domain decides the same way every time. */
  DOMAIN_DRAWS_NO_RANDOM_NUMBERS(PurityRules::noRandomness),
  /** The domain reads nothing of the machine it runs on. */
  DOMAIN_ASKS_NO_ENVIRONMENT(PurityRules::noEnvironment),
  /** Only the program itself writes to the console. */
  CONSOLE_BELONGS_TO_THE_PROGRAM(PurityRules::console),

  /** Threads, locks and what they share are in one package of the domain. */
  THREADS_STAY_IN_THEIR_PACKAGE(ThreadRules::onlyInTheirPackage),
  /** State does not change: fields are final. */
  STATE_IS_FINAL(StateRules::finalFields),
  /** State does not change: fields hold no arrays, nor collections that do. */
  STATE_IS_IMMUTABLE(StateRules::immutableTypes),

  /** Money is exact: no binary floating point in the domain (S34). */
  NO_FLOATING_POINT(MoneyRules::noFloatingPoint),
  /** Codes and pressed keys are read by those who must (S8). */
  SECRETS_ARE_READ_BY_FEW(SecretRules::readByFew),

  /** Names say what a thing is. */
  NAMES_SAY_WHAT_IT_IS(NamingRules::sayWhatItIs),
  /** Interfaces carry no prefix. */
  INTERFACES_HAVE_NO_PREFIX(NamingRules::noPrefix);

  @SuppressWarnings("ImmutableEnumChecker") // Method references hold no state.
  private final Function<Layout, ArchRule> rule;

  ArchitectureRule(Function<Layout, ArchRule> rule) {
    this.rule = rule;
  }

  /**
   * The rule for a product with this layout. It says nothing of parts that the product does not
   * have, and fails where it is given no class of the product at all.
   */
  public ArchRule on(Layout layout) {
    return CompositeArchRule.of(PackageRules.someClass(layout))
        .and(rule.apply(layout).allowEmptyShould(true))
        .as(name());
  }
}
