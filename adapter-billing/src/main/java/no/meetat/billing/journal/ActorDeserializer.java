package no.meetat.billing.journal;

import no.meetat.call.CallId;
import no.meetat.conference.Actor;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an actor: a text is the id of a call, also in journals in which nobody else could act. */
final class ActorDeserializer extends StdDeserializer<Actor> {

  /** Before the name of one who acts for the operator. */
  static final String OPERATOR = "operator";

  /** Before what names a moderator's link. */
  static final String LINK = "link";

  ActorDeserializer() {
    super(Actor.class);
  }

  @Override
  public Actor deserialize(JsonParser json, DeserializationContext all) {
    JsonNode stored = all.readTree(json);
    if (stored.isString()) {
      return new Actor.OfCall(new CallId(stored.stringValue()));
    }
    return stored.has(OPERATOR)
        ? new Actor.Operator(stored.required(OPERATOR).stringValue())
        : new Actor.WebModerator(stored.required(LINK).stringValue());
  }
}
