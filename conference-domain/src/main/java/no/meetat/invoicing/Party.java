package no.meetat.invoicing;

import io.vavr.control.Option;

/**
 * Who sells or buys.
 *
 * @param name of the company or person
 * @param organisationNumber where it is in the Norwegian register
 * @param address where it is
 * @param email where questions go
 */
public record Party(
    String name,
    Option<OrganisationNumber> organisationNumber,
    PostalAddress address,
    Option<String> email) {}
