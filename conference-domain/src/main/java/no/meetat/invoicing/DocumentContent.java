package no.meetat.invoicing;

import java.util.function.Consumer;

/** A document's octets, which may be too many to hold at once. */
@FunctionalInterface
public interface DocumentContent {

  /** Hands them over part by part. */
  void forEach(Consumer<byte[]> part);
}
