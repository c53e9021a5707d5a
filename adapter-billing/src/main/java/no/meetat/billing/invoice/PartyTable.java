package no.meetat.billing.invoice;

import io.vavr.control.Option;
import java.sql.Types;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.Seller;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/** Seller and buyer of issued invoices, as they were then. */
final class PartyTable {

  private static final String INSERT =
      """
      INSERT INTO invoice_party
             (invoice, role, account, vat_registered, in_business_register, %s)
      VALUES (:invoice, :role, :account, :vat_registered, :in_business_register, %s)
      """
          .formatted(PartyMapping.COLUMNS, PartyMapping.VALUES);
  private static final String SELLER = "seller";
  private static final String BUYER = "buyer";

  private PartyTable() {}

  static void add(Handle handle, long invoice, Seller seller, Buyer buyer) {
    addSeller(handle, invoice, seller);
    addBuyer(handle, invoice, buyer);
  }

  static Seller seller(Handle handle, long invoice) {
    return read(handle, invoice, SELLER, (row, query) -> PartyMapping.seller(row));
  }

  static Buyer buyer(Handle handle, long invoice) {
    return read(handle, invoice, BUYER, (row, query) -> PartyMapping.buyer(row));
  }

  private static <T> T read(Handle handle, long invoice, String role, RowMapper<T> mapping) {
    return handle
        .createQuery("SELECT * FROM invoice_party WHERE invoice = :invoice AND role = :role")
        .bind("invoice", invoice)
        .bind("role", role)
        .map(mapping)
        .one();
  }

  private static void addSeller(Handle handle, long invoice, Seller seller) {
    Update insert = insert(handle, invoice, SELLER);
    PartyMapping.bind(insert, seller.party(), Option.none())
        .bind("account", seller.account())
        .bind("vat_registered", PartyMapping.word(seller.vatRegistered()))
        .bind("in_business_register", PartyMapping.word(seller.inBusinessRegister()))
        .execute();
  }

  private static void addBuyer(Handle handle, long invoice, Buyer buyer) {
    Update insert = insert(handle, invoice, BUYER);
    PartyMapping.bind(insert, buyer.party(), buyer.reference())
        .bindNull("account", Types.VARCHAR)
        .bindNull("vat_registered", Types.VARCHAR)
        .bindNull("in_business_register", Types.VARCHAR)
        .execute();
  }

  private static Update insert(Handle handle, long invoice, String role) {
    return handle.createUpdate(INSERT).bind("invoice", invoice).bind("role", role);
  }
}
