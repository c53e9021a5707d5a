/** How fast the store is on this machine; run by hand ({@code src/test/benchmarks/run}). */
@NullMarked
package no.meetat.billing.benchmark;

import org.jspecify.annotations.NullMarked;
