package no.meetat.billing.journal;

import no.meetat.conference.Actor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an actor who has a call as its id, as in earlier journals; others with their kind. */
final class ActorSerializer extends StdSerializer<Actor> {

  ActorSerializer() {
    super(Actor.class);
  }

  @Override
  public void serialize(Actor actor, JsonGenerator json, SerializationContext all) {
    switch (actor) {
      case Actor.OfCall(var call) -> json.writeString(call.value());
      case Actor.Operator(var name) -> write(json, ActorDeserializer.OPERATOR, name);
      case Actor.WebModerator(var link) -> write(json, ActorDeserializer.LINK, link);
    }
  }

  private static void write(JsonGenerator json, String kind, String who) {
    json.writeStartObject();
    json.writeStringProperty(kind, who);
    json.writeEndObject();
  }
}
