package no.meetat.invoicing;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What shares a line: a conference, or what of it bears the same VAT.
 *
 * @param conference names the conference
 * @param vatRate without trailing zeros
 * @param currency ISO 4217
 */
record PostingGroup(Option<String> conference, BigDecimal vatRate, String currency) {

  /** By conference, the highest rate first. */
  static final Comparator<PostingGroup> ORDER =
      Comparator.<PostingGroup, String>comparing(group -> group.conference.getOrElse(""))
          .thenComparing(PostingGroup::vatRate, Comparator.reverseOrder());

  static PostingGroup of(Posting posting) {
    return new PostingGroup(
        posting.stay().conferenceId(), posting.vatRate(), posting.amount().currency());
  }
}
