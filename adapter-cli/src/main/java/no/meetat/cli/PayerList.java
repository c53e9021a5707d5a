package no.meetat.cli;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.billing.imports.PayerImport;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.number.PhoneNumber;
import picocli.CommandLine.Command;

/** Lists them. */
@Command(name = "list", description = "Lists who pays; as csv it can be imported.")
class PayerList extends DirectoryCommand.Rows {
  PayerList(Options options) {
    super(options, PayerImport.COLUMNS);
  }

  @Override
  final void read(Store store, Consumer<Map<String, String>> each) {
    store.payers().read((number, buyer) -> each.accept(fields(number, buyer)));
  }

  private static Map<String, String> fields(PhoneNumber number, Buyer buyer) {
    Party party = buyer.party();
    return LinkedHashMap.of(
            "number", number.e164(),
            "name", party.name(),
            "organisation_number",
                party.organisationNumber().map(OrganisationNumber::digits).getOrElse(""),
            "address", party.address().street(),
            "postcode", party.address().postcode(),
            "city", party.address().city(),
            "country", party.address().country())
        .put("email", party.email().getOrElse(""))
        .put("reference", buyer.reference().getOrElse(""));
  }
}
