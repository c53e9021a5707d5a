package no.meetat.cli;

import io.vavr.collection.Seq;
import java.util.Locale;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.StoredRecord;
import no.meetat.cli.output.OsloStamp;
import no.meetat.simulator.text.Table;

/** The fields of call detail records that people read. */
final class CdrTable {
  private static final String NOTHING = "";

  private CdrTable() {}

  static String draw(Seq<StoredRecord> rows) {
    return Table.<CallDetailRecord>empty()
        .text("dialled at", cdr -> OsloStamp.of(cdr.dialledAt()))
        .text("caller", CdrTable::caller)
        .text("dialled", cdr -> cdr.accessNumber().national())
        .text("meeting", cdr -> cdr.meetingId().map(Object::toString).getOrElse(NOTHING))
        .text("role", cdr -> cdr.role().map(CdrTable::word).getOrElse(NOTHING))
        .text("ended at", cdr -> OsloStamp.of(cdr.endedAt()))
        .text("cause", cdr -> cdr.cause().word())
        .number("held s", cdr -> Long.toString(cdr.heldSeconds()))
        .number("charged s", cdr -> Long.toString(cdr.chargedSeconds()))
        .number("billed s", cdr -> Long.toString(cdr.billedSeconds()))
        .text("billed to", cdr -> cdr.billTo().map(Object::toString).getOrElse(NOTHING))
        .number("amount", cdr -> cdr.amount().asCharge().toString())
        .draw(rows.map(StoredRecord::record));
  }

  private static String caller(CallDetailRecord cdr) {
    return cdr.caller()
        .map(Object::toString)
        .orElse(() -> cdr.claimedCaller().map(number -> "claims " + number))
        .getOrElse("withheld");
  }

  private static String word(Enum<?> role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
