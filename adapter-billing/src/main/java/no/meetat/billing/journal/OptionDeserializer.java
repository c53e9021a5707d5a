package no.meetat.billing.journal;

import io.vavr.control.Option;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an option from its value, from null or from nothing at all. */
final class OptionDeserializer extends StdDeserializer<Option<?>> {

  private final JavaType value;

  OptionDeserializer(JavaType value) {
    super(Option.class);
    this.value = value;
  }

  @Override
  public ValueDeserializer<?> createContextual(DeserializationContext all, BeanProperty property) {
    return new OptionDeserializer(all.getContextualType().containedTypeOrUnknown(0));
  }

  @Override
  public Option<?> deserialize(JsonParser json, DeserializationContext all) {
    return Option.of(all.readValue(json, value));
  }

  @Override
  public Option<?> getNullValue(DeserializationContext all) {
    return Option.none();
  }

  @Override
  public Option<?> getAbsentValue(DeserializationContext all) {
    return Option.none();
  }
}
