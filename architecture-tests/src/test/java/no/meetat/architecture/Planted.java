package no.meetat.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * What is wrong in the planted product, in which every rule is broken. A rule without a line here
 * does not compile.
 */
final class Planted {

  private static final String ROOT = "no.meetat.architecture.planted";

  static final Layout LAYOUT = Layout.below(ROOT);

  static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

  private Planted() {}

  /** The members and classes that break the rule, by their full names. */
  static Seq<String> violationsOf(ArchitectureRule rule) {
    return culprits(rule).map(name -> ROOT + "." + name);
  }

  private static Seq<String> culprits(ArchitectureRule rule) {
    return switch (rule) {
      case CLASSES_HAVE_A_KNOWN_PLACE -> Vector.of("lost.Stray");
      case PACKAGES_HAVE_NO_CYCLES ->
          Vector.of("sip.signalling.Offer.answer", "sip.mix.Answer.offer");
      case DOMAIN_PACKAGES_KEEP_THEIR_ORDER ->
          of("conference.KnowsItsNeighbour", "ofSameTier", "ofOuterTier");
      case DOMAIN_KNOWS_NO_ADAPTER -> of("charging.KnowsAdapters", "adapter", "composition");
      case ADAPTERS_KNOW_ONLY_THE_DOMAIN -> of("sip.KnowsOthers", "adapter", "composition");
      case DOMAIN_USES_ONLY_THE_LANGUAGE ->
          of("prompt.UsesLibraries", "io", "nio", "net", "reflection", "logging", "framework")
              .appendAll(of("charging.KnowsAdapters", "adapter", "composition"))
              .appendAll(of("booking.DrawsNumbers", "generator", "secure"))
              .appendAll(of("conference.ReadsSecrets", "code", "keys", "keyed"));
      case TECHNOLOGIES_STAY_IN_THEIR_PLACE ->
          of("sip.mix.UsesAnothersLibrary", "signalling", "database", "mapping");
      case DOMAIN_ASKS_NO_CLOCK ->
          of("time.AsksTheClock", "millis", "nanos", "instant", "date", "clock", "zone")
              .appendAll(of("time.AsksTheClock", "reference"));
      case DOMAIN_DRAWS_NO_RANDOM_NUMBERS ->
          of("booking.DrawsNumbers", "random", "generator", "secure", "id", "order");
      case DOMAIN_ASKS_NO_ENVIRONMENT ->
          of("call.AsksTheMachine", "variable", "property", "language", "processors");
      case CONSOLE_BELONGS_TO_THE_PROGRAM -> of("cli.WritesToTheConsole", "out", "err", "trace");
      case THREADS_STAY_IN_THEIR_PACKAGE ->
          of("conference.UsesThreads", "seen", "concurrent", "thread", "method", "block");
      case STATE_IS_FINAL ->
          Vector.of("dtmf.Changes.number", "charging.Floats.field", "conference.UsesThreads.seen");
      case STATE_IS_IMMUTABLE -> of("dtmf.Changes", "array", "list", "map", "text");
      case NO_FLOATING_POINT ->
          of("charging.Floats", "field", "returned", "taken", "boxed")
              .appendAll(of("charging.Floats", "ofDouble", "average", "converted", "computed"));
      case SECRETS_ARE_READ_BY_FEW -> of("conference.ReadsSecrets", "code", "keys", "keyed");
      case NAMES_SAY_WHAT_IT_IS ->
          Vector.of("Manager", "Service", "Helper", "Util", "Utils", "Context", "Impl", "Port")
              .map("sip.Call"::concat);
      case INTERFACES_HAVE_NO_PREFIX -> Vector.of("sip.ICall");
    };
  }

  private static Seq<String> of(String type, String... members) {
    return Vector.of(members).map(member -> type + "." + member);
  }
}
