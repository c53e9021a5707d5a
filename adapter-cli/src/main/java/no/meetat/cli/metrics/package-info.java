/** The figures an operator's tools collect, by the conventions of Prometheus: docs/metrics.md. */
@NullMarked
package no.meetat.cli.metrics;

import org.jspecify.annotations.NullMarked;
