package no.meetat.cli.server;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import no.meetat.billing.audit.MixReport;
import no.meetat.billing.audit.MixedTime;
import no.meetat.billing.run.RunId;
import no.meetat.call.CallId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server what its mixer counts. */
public final class LiveMix {

  private static final int TIMEOUT_MILLIS = 5_000;

  private LiveMix() {}

  /** The answer of who listens there; none when nobody does, or it is no MeetAt. */
  public static Option<MixReport> ask(InetSocketAddress http) {
    return Try.of(() -> read(http)).map(LiveMix::report).toOption();
  }

  private static JsonNode read(InetSocketAddress http) throws IOException, URISyntaxException {
    URI page = new URI("http", null, host(http), http.getPort(), MixPage.PATH, null, null);
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try (InputStream answer = connection.getInputStream()) {
      return JsonMapper.shared().readTree(answer);
    }
  }

  private static String host(InetSocketAddress http) {
    return http.getAddress().isAnyLocalAddress() ? "localhost" : http.getHostString();
  }

  private static MixReport report(JsonNode page) {
    return new MixReport(
        new RunId(page.required("run").longValue(), time(page, "started_at")),
        Vector.ofAll(page.required("mixed")).map(LiveMix::mixed),
        time(page, "as_of"));
  }

  private static MixedTime mixed(JsonNode call) {
    return new MixedTime(
        new CallId(call.required("call_id").stringValue()), call.required("mixed_ms").longValue());
  }

  private static Instant time(JsonNode page, String name) {
    return Instant.parse(page.required(name).stringValue());
  }
}
