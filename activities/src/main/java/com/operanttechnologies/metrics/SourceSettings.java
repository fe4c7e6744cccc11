package com.operanttechnologies.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Where a source is and how it is asked; without its secrets. Address, account, queries and
 * contactField may hold places such as {@code {{contact.company}}}: then the source is asked for
 * each contact.
 *
 * @param header name of the header that carries the key
 * @param username of the basic kind; of OAuth 2 it is the client's id
 * @param account the dashboard at Stage, the account at Relay
 * @param contactColumn column of a CSV file that says whose row it is
 * @param contactField what stands in that column for a contact
 * @param dateColumn column of a CSV file that holds the day or time
 */
public record SourceSettings(
    SourceKind kind,
    @Nullable String url,
    SourceAccess access,
    @Nullable String header,
    @Nullable String username,
    @Nullable String tokenUrl,
    @Nullable String authorizeUrl,
    @Nullable String scope,
    @Nullable String account,
    @Nullable String contactColumn,
    @Nullable String contactField,
    @Nullable String dateColumn) {

  /** Settings of this kind with nothing but an address. */
  public static SourceSettings of(SourceKind kind, @Nullable String url) {
    return new SourceSettings(
        kind, url, SourceAccess.NONE, null, null, null, null, null, null, null, null, null);
  }
}
