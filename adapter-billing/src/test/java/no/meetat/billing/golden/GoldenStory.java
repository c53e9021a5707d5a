package no.meetat.billing.golden;

import static no.meetat.contract.Samples.NINE;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Random;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.export.Export;
import no.meetat.billing.export.ExportFile;
import no.meetat.billing.invoice.TestInvoices;
import no.meetat.billing.tariff.TariffFiles;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.Entitlement;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.CallId;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Actor;
import no.meetat.conference.Steering;
import no.meetat.control.Control;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.KidKind;
import no.meetat.number.PhoneNumber;

/**
 * What happens in a store before it is kept: bookings, a run of all kinds of calls in November,
 * invoices, corrections and an export in December, and a run that crashes then.
 */
final class GoldenStory {

  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static final String OLA = "+4722334455";
  private static final String KARI = "+4790123456";
  private static final Actor DESK = new Actor.Operator("desk");
  private static final Actor LINK = new Actor.WebModerator("17");
  private static final String WITHHELD = "";
  private static final String WRONG = "99999999";
  private static final Instant DECEMBER = Instant.parse("2026-12-01T08:00:00Z");
  private static final long SEED = 20_261_123;

  private static final InvoiceTerms WITH_KID =
      new InvoiceTerms(
          TestInvoices.TERMS.seller(),
          TestInvoices.TERMS.daysToPay(),
          TestInvoices.TERMS.firstNumber(),
          TestInvoices.TERMS.currency(),
          KidKind.MOD11);

  /** Documents as short as may be. */
  private static final DocumentForms IN_WORDS =
      (form, head, lines) -> {
        String words = form + " of " + head.issue().get().number() + ", kept as issued";
        return Option.some(part -> part.accept(words.getBytes(StandardCharsets.UTF_8)));
      };

  private final Random random = new Random(SEED);
  private final Store store;
  private final VirtualTimer timer;
  private final BookedMeeting board;
  private final BookedMeeting other;
  private final BookedMeeting cancelled;
  private final BookedMeeting byNumber;
  private final BookedMeeting byFirst;
  private final BookedMeeting december;

  /**
   * @param store an empty one, on the timer's clock
   */
  GoldenStory(Store store, VirtualTimer timer) {
    this.store = store;
    this.timer = timer;
    TestStore.subscribers(store).add(new PhoneNumber("+4723000000"), "Acme AS").get();
    TestStore.subscribers(store).add(new PhoneNumber(OLA), "Ola Nordmann").get();
    this.board = book(named("Styret", "+4723000000", "Styremøte"));
    this.other = standing("Ås & Bø", OLA);
    this.cancelled = standing("Gone", OLA);
    this.byNumber = oneOff("Once", OLA, Option.some(new PhoneNumber(KARI)), NINE);
    this.byFirst = oneOff("First", "+4723000000", Option.none(), NINE);
    this.december = oneOff("December", "+4723000000", Option.none(), DECEMBER);
  }

  private static Booking named(String owner, String payer, String name) {
    return new Booking.Standing(owner, new PhoneNumber(payer), Option.none(), Option.some(name));
  }

  private BookedMeeting standing(String owner, String payer) {
    return book(new Booking.Standing(owner, new PhoneNumber(payer), Option.none()));
  }

  private BookedMeeting oneOff(
      String owner, String payer, Option<PhoneNumber> moderator, Instant start) {
    return book(
        new Booking.OneOff(
            owner, new PhoneNumber(payer), moderator, start, start.plusSeconds(3_600)));
  }

  private BookedMeeting book(Booking booking) {
    return store.meetingBook().book(booking, CodePolicy.DEFAULT, random).get();
  }

  /** All that happens; each code with its meeting, in the order they were booked. */
  Seq<String> tell(Path directory) throws IOException {
    TestStore.bookings(store).cancel(cancelled.meeting().id()).get();
    try (GoldenBridge first = new GoldenBridge(store, timer)) {
      allKeys(first);
      refused(first);
      oneOffs(first);
      endedByOperator(first);
      first.passUntil(DECEMBER);
    }
    bill(directory);
    try (GoldenBridge second = new GoldenBridge(store, timer)) {
      crash(second);
    }
    return codes();
  }

  private void allKeys(GoldenBridge bridge) {
    CallId ola = bridge.dial(OLA, code(board, Entitlement.PARTICIPANT));
    bridge.pass(61);
    CallId kari = bridge.dialFree(KARI, code(board, Entitlement.MODERATOR));
    Vector.of("*5", "*5", "*6", "*6", "*7").forEach(keys -> bridge.press(kari, keys));
    bridge.dial(WITHHELD, code(board, Entitlement.PARTICIPANT));
    Vector.of("*9", "#9", "#9", "#9", "##", "*").forEach(keys -> bridge.press(kari, keys));
    CallId late = bridge.dial(WITHHELD, code(board, Entitlement.PARTICIPANT));
    steer(bridge, late);
    bridge.pass(127);
    bridge.hangUp(late);
    bridge.loseLine(kari);
    bridge.pass(20);
    CallId again = bridge.dialFree(KARI, code(board, Entitlement.MODERATOR));
    bridge.pass(1_800);
    bridge.press(again, "##");
    bridge.hangUp(ola);
    bridge.pass(10);
  }

  private void steer(GoldenBridge bridge, CallId late) {
    bridge.steer(board.meeting().id(), new Steering.MuteCaller(late), DESK);
    bridge.steer(board.meeting().id(), new Steering.UnmuteCaller(late), LINK);
    bridge.steer(board.meeting().id(), new Steering.UseControl(Control.LOCK), DESK);
    bridge.steer(board.meeting().id(), new Steering.UseControl(Control.UNLOCK), LINK);
    CallId loud = bridge.dial(WITHHELD, code(board, Entitlement.PARTICIPANT));
    bridge.steer(board.meeting().id(), new Steering.DismissCaller(loud), DESK);
  }

  private void refused(GoldenBridge bridge) {
    CallId guesser = bridge.dial(OLA, WRONG);
    bridge.pass(9);
    bridge.press(guesser, code(cancelled, Entitlement.PARTICIPANT) + "#");
    bridge.pass(9);
    bridge.press(guesser, WRONG + "#");
    bridge.dialOnly();
    bridge.dial(KARI, code(other, Entitlement.PARTICIPANT));
    bridge.pass(3_700);
  }

  private void oneOffs(GoldenBridge bridge) {
    CallId ola = bridge.dial(OLA, code(byNumber, Entitlement.PIN));
    CallId kari = bridge.dial(KARI, code(byNumber, Entitlement.PIN));
    CallId first = bridge.dial(WITHHELD, code(byFirst, Entitlement.PIN));
    bridge.pass(90);
    bridge.hangUp(ola);
    bridge.press(kari, "##");
    bridge.loseLine(first);
    bridge.pass(10);
  }

  private void endedByOperator(GoldenBridge bridge) {
    bridge.dial(OLA, code(other, Entitlement.MODERATOR));
    bridge.dial(WITHHELD, code(other, Entitlement.PARTICIPANT));
    bridge.steer(other.meeting().id(), new Steering.UseControl(Control.AUTO_DISCONNECT), DESK);
    bridge.steer(other.meeting().id(), new Steering.UseControl(Control.PARTICIPANTS_MODE), LINK);
    bridge.steer(other.meeting().id(), new Steering.UseControl(Control.END), LINK);
    bridge.steer(other.meeting().id(), new Steering.TakeEndBack(), DESK);
    bridge.pass(60);
    bridge.steer(other.meeting().id(), new Steering.UseControl(Control.END), DESK);
    bridge.pass(20);
  }

  private void bill(Path directory) throws IOException {
    TestInvoices.importPayers(
        store,
        directory,
        Vector.of("23000000,Acme AS,974760673,,,,,,PO-1", "22334455,Ola,,Vei 1,0150,Oslo,NO,,"));
    store.tariffs().load(book(directory, "standard", "2.55"), timer.now().wall()).get();
    store.invoices(WITH_KID, IN_WORDS).issue(NOVEMBER, Option.none()).get().get();
    TariffBook cheaper = book(directory, "cheaper", "2.45");
    store.tariffs().load(cheaper, timer.now().wall()).get();
    store.records().rerating(NOVEMBER, Option.some(new PhoneNumber(OLA)), cheaper).correct().get();
    store.invoices(WITH_KID, IN_WORDS).issue(NOVEMBER, Option.none()).get().get();
    try (Export export = store.startExport().get()) {
      ExportFile file = export.divide("csv").get().get();
      export.written(file).get();
    }
    store.records().rerating(NOVEMBER, Option.none(), cheaper).correct().get();
  }

  private static TariffBook book(Path directory, String name, String price) throws IOException {
    return TariffFiles.book(directory, name + ",,,,," + price + ",60/60,0.50,25,charged");
  }

  /** Somebody is everywhere: at the door, on hold, in, and in a goodbye. */
  private void crash(GoldenBridge bridge) {
    CallId opens = bridge.dial(KARI, code(december, Entitlement.PIN));
    bridge.dial(OLA, code(december, Entitlement.PIN));
    CallId moderator = bridge.dialFree(KARI, code(board, Entitlement.MODERATOR));
    bridge.dial(OLA, code(board, Entitlement.PARTICIPANT));
    bridge.press(opens, "*5");
    bridge.pass(3_590);
    bridge.press(moderator, "#9");
    bridge.dial(WITHHELD, code(other, Entitlement.PARTICIPANT));
    bridge.dial("+4790000001", WRONG);
    bridge.press(opens, "##");
    bridge.dialOnly();
  }

  private static String code(BookedMeeting booked, Entitlement entitlement) {
    return booked.codes().get(entitlement).get().digits();
  }

  private Seq<String> codes() {
    return Vector.of(board, other, cancelled, byNumber, byFirst, december)
        .flatMap(booked -> booked.codes().values().map(code -> code.digits()));
  }
}
