package com.operanttechnologies.seal.jdbc;

import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.SealKeys.Described;
import com.operanttechnologies.seal.certificate.CertificateNames;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is told of a key: its certificate, in words. */
final class KeyWords {
  private KeyWords() {}

  static Described described(X509Certificate certificate, boolean own) {
    return new Described(
        own,
        CertificateNames.commonName(certificate.getSubjectX500Principal()),
        CertificateNames.commonName(certificate.getIssuerX500Principal()),
        SealKey.fingerprint(certificate),
        certificate.getNotAfter().toInstant());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
