package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.stream.IntStream;
import no.meetat.call.Role;

/**
 * A meeting that callers know.
 *
 * @param payer its own
 */
record StandingMeeting(String payer, String moderatorCode, String participantCode) {

  static final String WRONG_CODE = "99119911";

  /** The meetings of a run. */
  static final Seq<StandingMeeting> ALL =
      IntStream.range(0, 4)
          .mapToObj(i -> new StandingMeeting("+472300100" + i, "4829137" + i, "7132046" + i))
          .collect(Vector.collector());

  String code(Role role) {
    return role == Role.MODERATOR ? moderatorCode : participantCode;
  }

  /** The file for {@code meetat import subscribers}. */
  static String subscribers() {
    return "number,name\n" + ALL.map(meeting -> meeting.payer + ",Payer\n").mkString();
  }

  /** The file for {@code meetat import meetings}. */
  static String meetings() {
    return "kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number\n"
        + ALL.map(StandingMeeting::row).mkString();
  }

  private String row() {
    return "standing,Owner,%s,%s,%s,,,,\n".formatted(payer, moderatorCode, participantCode);
  }
}
