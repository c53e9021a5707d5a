package no.meetat.billing.journal;

import no.meetat.conference.Goodbye;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Journals that do not say whether a goodbye was charged are of the time when it was. */
final class GoodbyeDeserializer extends StdDeserializer<Goodbye> {

  GoodbyeDeserializer() {
    super(Goodbye.class);
  }

  @Override
  public Goodbye deserialize(JsonParser json, DeserializationContext all) {
    return Goodbye.valueOf(json.getString());
  }

  @Override
  public Goodbye getNullValue(DeserializationContext all) {
    return Goodbye.CHARGED;
  }

  @Override
  public Goodbye getAbsentValue(DeserializationContext all) {
    return Goodbye.CHARGED;
  }
}
