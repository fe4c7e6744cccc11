package com.operanttechnologies.contact.imports.row;

import org.jspecify.annotations.Nullable;

/**
 * A row that can become a contact. Its components are named as the columns of the statements that
 * take a whole batch of them as JSON.
 *
 * @param hash of the address, in hex, as suppressions hold it
 * @param basis only if the row says it
 * @param basisAt an instant (ISO 8601)
 */
public record ContactRow(
    int line,
    String email,
    String hash,
    String name,
    @Nullable String company,
    @Nullable String address,
    @Nullable String vatId,
    @Nullable String phone,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable String country,
    @Nullable String externalRef,
    @Nullable String basis,
    @Nullable String basisSource,
    @Nullable String basisAt) {}
