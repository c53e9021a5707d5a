package no.meetat.cli.output;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import no.meetat.billing.text.FieldTypes;
import no.meetat.simulator.text.Table;

/**
 * The columns that rows are listed in.
 *
 * @param names of all fields, in order
 * @param table what people read
 * @param types of the fields in JSON
 */
public record Columns(Seq<String> names, Table<Map<String, String>> table, FieldTypes types) {

  /** Columns of text, all of which people read. */
  public static Columns of(Seq<String> names) {
    return new Columns(names, Table.ofFields(names), FieldTypes.TEXT);
  }

  /** The same, some of which are numbers. */
  public Columns withNumbers(String... fields) {
    return new Columns(names, table, FieldTypes.withNumbers(fields));
  }

  /** The same, of which a narrow table leaves out these first, in this order. */
  public Columns leavingOut(String... headings) {
    return new Columns(names, table.leavingOut(headings), types);
  }
}
