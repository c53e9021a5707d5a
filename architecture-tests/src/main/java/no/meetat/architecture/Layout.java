package no.meetat.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/**
 * Where the parts of a product are. All packages are named in full and include their sub-packages.
 *
 * <p>A product that embeds MeetAt's domain adds its adapters to {@link #meetAt}:
 *
 * <pre>{@code
 * ImmutableLayout.builder()
 *     .from(Layout.meetAt())
 *     .adapters(Layout.meetAt().adapters().append("com.acme.ledger"))
 *     .composition("com.acme.program")
 *     .build()
 * }</pre>
 */
@Value.Immutable
public interface Layout {

  /** MeetAt's own layout. */
  static Layout meetAt() {
    return below("no.meetat");
  }

  /**
   * MeetAt's layout, below another root; a product need not have all of it. Adapters are {@code
   * sip}, {@code billing}, {@code invoice} and {@code simulator}; others are named with {@code
   * ImmutableLayout.builder().from(Layout.below(root))}.
   */
  static Layout below(String root) {
    return ImmutableLayout.builder()
        .root(root)
        .domain(
            Vector.of(
                    Vector.of("time", "dtmf", "number"),
                    Vector.of("booking"),
                    Vector.of("call"),
                    Vector.of("control"),
                    Vector.of("charging", "prompt"),
                    Vector.of("invoicing", "admission", "conference"),
                    Vector.of("bridge"))
                .map(tier -> tier.map(name -> root + "." + name)))
        .threads(root + ".bridge")
        .adapters(
            Vector.of("simulator", "sip", "billing", "invoice").map(name -> root + "." + name))
        .composition(root + ".cli")
        .secretReaders(
            Vector.of("booking", "admission", "simulator", "billing", "cli")
                .map(name -> root + "." + name))
        .technologies(
            HashMap.of(
                "com.google.i18n.phonenumbers", root + ".sip.signalling",
                "java.sql", root + ".billing",
                "javax.sql", root + ".billing",
                "org.sqlite", root + ".billing",
                "org.jdbi", root + ".billing",
                "org.flywaydb", root + ".billing",
                "com.helger.ubl21", root + ".invoice"))
        .build();
  }

  /** All of the product's classes are below this package, in one of the packages named here. */
  String root();

  /** The domain in tiers, the innermost first; packages of one tier do not know each other. */
  Seq<Seq<String>> domain();

  /** The only package of the domain with threads and with state that changes. */
  String threads();

  /** The adapters; they do not know each other. */
  Seq<String> adapters();

  /** The only package that knows adapters. */
  String composition();

  /** The packages that may read codes and pressed keys in clear (S8). */
  Seq<String> secretReaders();

  /** Packages of libraries, and the one package that knows each of them. */
  Map<String, String> technologies();

  /** The packages of all tiers. */
  default Seq<String> domainPackages() {
    return domain().flatMap(tier -> tier);
  }

  /** The packages of all parts. */
  default Seq<String> packages() {
    return domainPackages().appendAll(adapters()).append(composition());
  }

  /** The packages named here that have no class among these; a rule says nothing about them. */
  default Seq<String> missingFrom(JavaClasses classes) {
    return packages()
        .append(threads())
        .appendAll(secretReaders())
        .appendAll(technologies().values())
        .distinct()
        .reject(name -> Vector.ofAll(classes).exists(Packages.within(Vector.of(name))));
  }
}
