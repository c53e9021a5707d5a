package no.meetat.bridge.memory;

import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.contract.MediaServerContract;
import no.meetat.prompt.Prompt;

class InMemoryMediaTest extends MediaServerContract {

  private final List<CallId> heard = new ArrayList<>();
  private final InMemoryMedia media = new InMemoryMedia(heard::add);

  @Override
  protected MediaServer media() {
    return media;
  }

  @Override
  protected CallId caller() {
    return new CallId("ola");
  }

  @Override
  protected boolean takesTime() {
    return false;
  }

  @Override
  protected Seq<Prompt> heardBy(CallId call) {
    return media.toldTo(call);
  }

  @Override
  protected int timesTold(CallId call) {
    return Collections.frequency(heard, call);
  }

  @Override
  protected boolean hasHeardAll(CallId call) {
    return heard.contains(call);
  }
}
