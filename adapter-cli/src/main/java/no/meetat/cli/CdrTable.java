package no.meetat.cli;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.Locale;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.StoredRecord;
import no.meetat.cli.output.OsloStamp;
import no.meetat.simulator.text.Ink;
import no.meetat.simulator.text.Table;

/** The fields of call detail records that people read. */
final class CdrTable {
  private static final String NOTHING = "";

  /** How calls end that nobody will complain of. */
  private static final Set<String> ORDINARY =
      HashSet.of(EndCause.HUNG_UP, EndCause.MEETING_ENDED, EndCause.MODERATOR_LEFT, EndCause.ALONE)
          .map(EndCause::word);

  private CdrTable() {}

  /** The table; what people ask for first is left out last. */
  static Table<StoredRecord> table() {
    return Table.<StoredRecord>empty()
        .number("cdr_id", row -> Long.toString(row.cdrId()))
        .text("dialled at", row -> OsloStamp.of(row.record().dialledAt()))
        .text("caller", row -> caller(row.record()))
        .text("dialled", row -> row.record().accessNumber().national())
        .text("meeting", row -> row.record().meetingId().map(Object::toString).getOrElse(NOTHING))
        .text("role", row -> row.record().role().map(CdrTable::word).getOrElse(NOTHING))
        .text("ended at", row -> OsloStamp.of(row.record().endedAt()))
        .text("cause", row -> row.record().cause().word(), CdrTable::ink)
        .number("held s", row -> Long.toString(row.record().heldSeconds()))
        .number("charged s", row -> Long.toString(row.record().chargedSeconds()))
        .number("billed s", row -> Long.toString(row.record().billedSeconds()))
        .text("billed to", row -> row.record().billTo().map(Object::toString).getOrElse(NOTHING))
        .number("amount", row -> row.record().amount().asCharge().toString())
        .leavingOut(
            "billed to", "billed s", "charged s", "held s", "ended at", "role", "dialled", "cause");
  }

  private static Ink ink(String cause) {
    return ORDINARY.contains(cause) ? Ink.PLAIN : Ink.CARE;
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
