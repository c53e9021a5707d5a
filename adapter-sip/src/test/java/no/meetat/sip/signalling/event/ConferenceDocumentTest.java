package no.meetat.sip.signalling.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Role;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Actor;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.signalling.ConferenceInfo;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class ConferenceDocumentTest {

  private static final Moment NOW = new Moment(0, Instant.EPOCH);
  private static final CallId FIRST = new CallId("1");
  private static final String ENTITY = "sip:23184500@192.0.2.1:5060;focus=0f";

  /** A meeting of so many, which the first of them has opened. */
  static Conference of(int callers) {
    Meeting board =
        new Meeting.Standing(
            new MeetingId("Board"), "Kari", new PhoneNumber("+4723000000"), Option.none());
    Conference conference =
        Conference.of(
            ConferenceId.begunBy(FIRST), board, ConferencePolicy.defaults(), TariffBook.standard());
    for (int number = 1; number <= callers; number++) {
      conference = conference.evolve(joined(number));
    }
    return conference.evolve(new ConferenceEvent.Opened(new Actor.OfCall(FIRST), NOW));
  }

  private static ConferenceEvent joined(int number) {
    Caller caller = Caller.known(new PhoneNumber("+472200" + (1_000 + number)), Line.FIXED);
    CallId id = new CallId(String.valueOf(number));
    Role role = number == 1 ? Role.MODERATOR : Role.PARTICIPANT;
    AccessNumber dialled = AccessNumber.norwegian("23184500");
    return new ConferenceEvent.Joined(new Call(id, caller, dialled, NOW), role, NOW);
  }

  private static String text(Conference conference) {
    return ConferenceDocument.of(conference, FIRST, ENTITY, 7);
  }

  @Test
  void RFC4575_5_the_whole_document() {
    assertThat(text(of(1)).replace("><", ">\n<"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <conference-info xmlns="urn:ietf:params:xml:ns:conference-info" entity="sip:23184500@192.0.2.1:5060;focus=0f" state="full" version="7">
            <conference-state>
            <user-count>1</user-count>
            <active>true</active>
            <locked>false</locked>
            </conference-state>
            <users>
            <user entity="sip:caller-1@anonymous.invalid">
            <display-text>+4722001001</display-text>
            <associated-aors>
            <entry>
            <uri>tel:+4722001001</uri>
            </entry>
            </associated-aors>
            <roles>
            <entry>moderator</entry>
            </roles>
            <endpoint entity="sip:caller-1@anonymous.invalid">
            <status>connected</status>
            <joining-method>dialed-in</joining-method>
            <media id="1">
            <type>audio</type>
            <status>sendrecv</status>
            </media>
            </endpoint>
            </user>
            </users>
            </conference-info>
            """);
  }

  @Test
  void RFC4575_5_a_caller_who_hears_a_farewell_is_disconnecting() {
    ConferenceEvent dismissed =
        new ConferenceEvent.Dismissed(new CallId("2"), EndCause.DISMISSED, Option.none(), NOW);

    assertThat(text(of(2).evolve(dismissed)))
        .contains("<status>disconnecting</status>", "<status>inactive</status>");
  }

  /** However large the meeting, its document stays within a datagram. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "50, 50", "51, 0", "2000, 0"})
  void RFC4575_5_5_1_callers_of_a_large_meeting_are_counted_and_not_listed(
      int callers, int listed) {
    String text = text(of(callers));
    Document document = ConferenceInfo.read(text);

    assertThat(text).contains("<user-count>" + callers + "</user-count>");
    assertThat(document.getElementsByTagName("user").getLength()).isEqualTo(listed);
    assertThat(text.length()).isLessThan(30_000);
  }

  @Test
  void RFC4575_5_what_is_written_is_sound_whatever_is_in_it() {
    String entity = "sip:a&b<c>\"d'\u0000\u00E6\uD83D\uDE00\uFFFE@x";
    String text = ConferenceDocument.of(of(1), FIRST, entity, 0);

    assertThat(text.chars()).allMatch(octet -> octet < 0x7F);
    assertThat(XmlText.of(entity))
        .isEqualTo("sip:a&amp;b&lt;c&gt;&quot;d&apos;?&#230;&#128512;?@x");
    assertThat(ConferenceInfo.read(text).getDocumentElement().getAttribute("entity"))
        .isEqualTo("sip:a&b<c>\"d'?\u00E6\uD83D\uDE00?@x");
  }
}
