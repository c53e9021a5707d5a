package no.meetat.bridge.memory;

import java.util.HashSet;
import java.util.Set;
import no.meetat.bridge.MediaServer;
import no.meetat.call.CallId;
import no.meetat.contract.MediaServerContract;

class InMemoryMediaTest extends MediaServerContract {

  private final Set<CallId> heard = new HashSet<>();
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
  protected boolean hasHeardAll(CallId call) {
    return heard.contains(call);
  }
}
