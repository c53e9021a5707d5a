package no.meetat.cli.crash.judge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call detail record as {@code meetat cdr --format json} shows it. */
public record CdrLine(
    String callId,
    String caller,
    String role,
    Instant dialledAt,
    Option<Instant> chargedFrom,
    Option<Instant> chargedUntil,
    Instant endedAt,
    String cause,
    long chargedSeconds,
    long billedSeconds,
    String billTo,
    BigDecimal amount) {

  static final String RECOVERED = "recovered";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** All records of a listing. */
  public static Seq<CdrLine> read(String json) {
    return Vector.ofAll(JSON.readTree(json)).map(CdrLine::of);
  }

  /** Whether the call was open at a crash and closed at the next start. */
  public boolean isRecovered() {
    return cause.equals(RECOVERED);
  }

  private static CdrLine of(JsonNode row) {
    return new CdrLine(
        row.required("call_id").asString(),
        row.required("caller").asString(),
        row.required("role").asString(),
        Instant.parse(row.required("dialled_at").asString()),
        time(row, "charged_from"),
        time(row, "charged_until"),
        Instant.parse(row.required("ended_at").asString()),
        row.required("cause").asString(),
        row.required("charged_seconds").asLong(),
        row.required("billed_seconds").asLong(),
        row.required("bill_to").asString(),
        new BigDecimal(row.required("amount").asString()));
  }

  private static Option<Instant> time(JsonNode row, String field) {
    return Option.some(row.required(field).asString())
        .filter(text -> !text.isEmpty())
        .map(Instant::parse);
  }
}
