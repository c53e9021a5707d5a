package no.meetat.cli.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What an operator's tools ask over HTTP: {@code /health} answers 200 while calls are taken and 503
 * while they are refused, with the reason, {@code /metrics} tells counts for Prometheus, {@code
 * /mixed} how long each call was in the mix. None names a caller.
 */
final class Monitoring implements AutoCloseable {

  private static final int BACKLOG = 50;
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String JSON = "application/json";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpServer http;

  private Monitoring(HttpServer http) {
    this.http = http;
  }

  /**
   * Answers on the address from now on.
   *
   * @param refusal why calls are refused; none while they are taken
   * @param warning what an operator should know all the same
   * @throws IOException when the address cannot be listened on
   */
  static Monitoring start(
      InetSocketAddress address,
      Supplier<Option<String>> refusal,
      Supplier<Option<String>> warning)
      throws IOException {
    Monitoring monitoring = new Monitoring(HttpServer.create(address, BACKLOG));
    monitoring.http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    monitoring.http.createContext("/health", exchange -> health(exchange, refusal.get(), warning.get()));
    monitoring.http.createContext("/metrics", monitoring::metrics);
    monitoring.http.start();
    return monitoring;
  }

  /** Answers with what is asked for each time. */
  void page(String path, Supplier<String> json) {
    http.createContext(path, exchange -> answer(exchange, 200, JSON, json.get()));
  }

  /** Where the figures are registered. */
  PrometheusMeterRegistry registry() {
    return registry;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private static void health(
      HttpExchange exchange, Option<String> refusal, Option<String> warning) throws IOException {
    String text = refusal.map(why -> "refusing calls: " + why).getOrElse("taking calls");
    String warned = warning.map(what -> text + "; " + what).getOrElse(text);
    answer(exchange, refusal.isEmpty() ? 200 : 503, TEXT, warned + "\n");
  }

  private void metrics(HttpExchange exchange) throws IOException {
    answer(exchange, 200, PROMETHEUS, registry.scrape());
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
