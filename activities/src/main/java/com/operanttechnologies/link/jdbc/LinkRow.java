package com.operanttechnologies.link.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link's row, which knows how its token is derived. */
record LinkRow(
    UUID tenant,
    UUID id,
    LinkPurpose purpose,
    @Nullable UUID quoteId,
    @Nullable UUID contactId,
    @Nullable UUID messageId,
    String keyId,
    int epoch,
    boolean revoked) {
  private static final int FIRST_EPOCH = 1;
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  /** Four bytes of the key's id and 128 bits of the mac. */
  private static final int REPLY_BYTES = 20;

  static LinkRow of(ResultSet row, int number) throws SQLException {
    return new LinkRow(
        row.getObject("tenant_id", UUID.class),
        row.getObject("id", UUID.class),
        LinkPurpose.ofCode(row.getString("purpose")),
        row.getObject("quote_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getObject("message_id", UUID.class),
        row.getString("key_id"),
        row.getInt("epoch"),
        row.getObject("revoked_at") != null);
  }

  /** The link of answers to a mail has the mail's id. */
  static LinkRow reply(UUID tenant, UUID message, String keyId) {
    return new LinkRow(
        tenant, message, LinkPurpose.REPLY, null, null, message, keyId, FIRST_EPOCH, false);
  }

  String token(Tokens tokens) {
    String token = tokens.link(keyId, purpose.code(), id, epoch);
    return purpose == LinkPurpose.REPLY ? inAddress(token) : token;
  }

  Link link(boolean outdated) {
    return new Link(tenant, id, purpose, quoteId, contactId, messageId, revoked || outdated);
  }

  /** A local part has at most 64 octets, and servers on the way may change its case. */
  private static String inAddress(String token) {
    byte[] bytes = Base64.getUrlDecoder().decode(token);
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < REPLY_BYTES; i++) {
      buffer = (buffer << 8 | bytes[i] & 0xff) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt(buffer >> bits & 31));
      }
    }
    return text.toString();
  }
}
