package no.meetat.cli.metrics;

import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Samples of one name.
 *
 * @param type as its TYPE line says
 * @param help as its HELP line says
 */
public record Family(String name, String type, String help, Seq<Sample> samples) {

  private static final Set<String> TYPES =
      HashSet.of("counter", "gauge", "histogram", "summary", "untyped");
  private static final Set<String> PARTS = HashSet.of("_bucket", "_sum", "_count");

  /** One line of figures. */
  public record Sample(String name, Map<String, String> labels, double value) {}

  Family with(Sample sample) {
    return new Family(name, type, help, samples.append(sample));
  }

  boolean owns(String sample) {
    boolean parts = type.equals("histogram") || type.equals("summary");
    return sample.equals(name) || (parts && PARTS.exists(part -> sample.equals(name + part)));
  }

  /** The value with these labels alone. */
  public double value(Map<String, String> labels) {
    return samples.filter(sample -> sample.labels().equals(labels)).single().value();
  }

  /** All that is not as Prometheus wants it. */
  public Seq<String> faults() {
    return Vector.of(
            fault(!TYPES.contains(type), "has no type"),
            fault(help.isBlank(), "has no help"),
            fault(samples.isEmpty(), "has no samples"),
            fault(isTwice(), "has a sample twice"),
            fault(name.endsWith("_total") != type.equals("counter"), "is no counter by its name"),
            fault(type.equals("counter") && isBelowZero(), "has counted below zero"),
            fault(type.equals("histogram") && !isCumulative(), "has buckets that do not add up"))
        .flatMap(fault -> fault);
  }

  private Seq<String> fault(boolean is, String what) {
    return is ? Vector.of(name + " " + what) : Vector.empty();
  }

  private boolean isTwice() {
    return samples.distinctBy(sample -> sample.name() + sample.labels()).size() != samples.size();
  }

  private boolean isBelowZero() {
    return samples.exists(sample -> !(sample.value() >= 0));
  }

  private boolean isCumulative() {
    Seq<Double> buckets = values("_bucket");
    return buckets.equals(buckets.sorted()) && buckets.last().equals(values("_count").single());
  }

  private Seq<Double> values(String part) {
    return samples.filter(sample -> sample.name().equals(name + part)).map(Sample::value);
  }
}
