package no.meetat.cli.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an operator's tools ask over HTTP: {@code /health} answers 200 while calls are taken and 503
 * while they are refused, with the reason, as JSON where that is asked for; {@code /metrics} tells
 * counts for Prometheus, {@code /mixed} this machine alone how long each call was in the mix. None
 * names a caller.
 */
final class Monitoring implements AutoCloseable {

  private static final int BACKLOG = 50;
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String ALLOWED = "GET, HEAD";
  private static final Set<String> METHODS = HashSet.of("GET", "HEAD");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpServer http;

  private Monitoring(HttpServer http) {
    this.http = http;
  }

  /**
   * Answers on the address from now on.
   *
   * @throws IOException when the address cannot be listened on
   */
  static Monitoring start(InetSocketAddress address, Supplier<Health> health) throws IOException {
    HttpLimits.apply();
    Monitoring monitoring = new Monitoring(HttpServer.create(address, BACKLOG));
    monitoring.http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    monitoring.http.createContext("/", exchange -> notFound().send(exchange));
    monitoring.page("/health", exchange -> health(exchange, health.get()));
    monitoring.page("/metrics", exchange -> monitoring.metrics());
    monitoring.http.start();
    return monitoring;
  }

  /** Answers who asks from this machine with what is asked for each time. */
  void localPage(String path, Supplier<String> json) {
    page(path, exchange -> isLocal(exchange) ? Answer.json(200, json.get()) : notFound());
  }

  private static boolean isLocal(HttpExchange exchange) {
    return exchange.getRemoteAddress().getAddress().isLoopbackAddress();
  }

  /** A path means what lies below it too, for the JDK's server; not here. */
  private void page(String path, Function<HttpExchange, Answer> page) {
    http.createContext(
        path,
        exchange -> {
          boolean exact = path.equals(exchange.getRequestURI().getPath());
          (exact ? asked(exchange, page) : notFound()).send(exchange);
        });
  }

  private static Answer asked(HttpExchange exchange, Function<HttpExchange, Answer> page) {
    if (METHODS.contains(exchange.getRequestMethod())) {
      return page.apply(exchange);
    }
    exchange.getResponseHeaders().set("Allow", ALLOWED);
    return Answer.text(405, "only " + ALLOWED + "\n");
  }

  private static Answer notFound() {
    return Answer.text(404, "not found\n");
  }

  /** Where the figures are registered. */
  PrometheusMeterRegistry registry() {
    return registry;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private static Answer health(HttpExchange exchange, Health health) {
    boolean json =
        Option.of(exchange.getRequestHeaders().getFirst("Accept"))
            .exists(accepted -> accepted.contains("application/json"));
    return json
        ? Answer.json(health.status(), health.json())
        : Answer.text(health.status(), health.line());
  }

  private Answer metrics() {
    return new Answer(200, PROMETHEUS, registry.scrape());
  }
}
