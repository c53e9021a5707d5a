package no.meetat.billing.journal;

import io.vavr.control.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an option as its value, or as null. */
final class OptionSerializer extends StdSerializer<Option<?>> {

  OptionSerializer() {
    super(Option.class);
  }

  @Override
  public void serialize(Option<?> option, JsonGenerator json, SerializationContext all) {
    option
        .peek(value -> all.writeValue(json, value))
        .onEmpty(() -> all.defaultSerializeNullValue(json));
  }
}
