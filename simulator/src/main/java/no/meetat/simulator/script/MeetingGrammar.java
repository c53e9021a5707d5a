package no.meetat.simulator.script;

import static no.meetat.simulator.script.Grammar.choice;
import static no.meetat.simulator.script.Grammar.optional;
import static no.meetat.simulator.script.Grammar.words;

import io.vavr.Function1;
import io.vavr.Function5;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import no.meetat.booking.AccessCode;
import no.meetat.number.PhoneNumber;

/** The lines that declare a meeting. */
final class MeetingGrammar {
  private static final Function5<
          AccessCode, AccessCode, Option<PhoneNumber>, PhoneNumber, String, Statement>
      NEW_STANDING =
          (moderator, participants, moderatorNumber, billTo, name) ->
              new Statement.Standing(name, moderator, participants, moderatorNumber, billTo);

  private static final Function5<
          AccessCode, Option<BookedTime>, Option<PhoneNumber>, PhoneNumber, String, Statement>
      NEW_ONE_OFF =
          (pin, booked, moderatorNumber, billTo, name) ->
              new Statement.OneOff(name, pin, booked, moderatorNumber, billTo);

  private static final Grammar<Option<PhoneNumber>> MODERATOR_NUMBER =
      optional("moderator number", Words.NUMBER);

  private static final Grammar<PhoneNumber> BILLED_TO = words("billed to").then(Words.NUMBER);

  private static final Grammar<Option<BookedTime>> BOOKED_TIME =
      optional("from", TimeWords.BOOKED.before(words("to")).and(TimeWords.BOOKED, BookedTime::new));

  private static final Grammar<Function1<String, Statement>> STANDING =
      words("moderator")
          .then(Words.CODE)
          .map(NEW_STANDING.curried())
          .before(words("participants"))
          .and(Words.CODE, Function1::apply)
          .and(MODERATOR_NUMBER, Function1::apply)
          .and(BILLED_TO, Function1::apply);

  private static final Grammar<Function1<String, Statement>> ONE_OFF =
      words("pin")
          .then(Words.CODE)
          .map(NEW_ONE_OFF.curried())
          .and(BOOKED_TIME, Function1::apply)
          .and(MODERATOR_NUMBER, Function1::apply)
          .and(BILLED_TO, Function1::apply);

  /** A meeting with its name and its codes. */
  static final Grammar<Statement> MEETING =
      Words.NAME.and(
          choice(LinkedHashMap.of("standing", STANDING, "one-off", ONE_OFF)),
          (name, meeting) -> meeting.apply(name));

  private MeetingGrammar() {}
}
