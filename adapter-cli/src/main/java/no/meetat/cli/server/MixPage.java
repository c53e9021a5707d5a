package no.meetat.cli.server;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import no.meetat.billing.run.RunId;
import no.meetat.billing.text.Json;
import no.meetat.sip.call.MixedFrames;
import no.meetat.sip.engine.MediaEngine;

/** What the mixer counts, for who compares it with what is charged. It names calls, not callers. */
final class MixPage {

  static final String PATH = "/mixed";

  private MixPage() {}

  static String of(RunId run, MediaEngine media, Instant now) {
    return Json.object(
            LinkedHashMap.of(
                "run", run.number(),
                "started_at", run.startedAt().toString(),
                "as_of", now.toString(),
                "mixed", media.mixedFrames().map(MixPage::fields)))
        + "\n";
  }

  private static Map<String, Object> fields(MixedFrames mixed) {
    return LinkedHashMap.of("call_id", mixed.call().value(), "mixed_ms", mixed.millis());
  }
}
