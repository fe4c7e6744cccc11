package com.operanttechnologies.seal.proof;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Where a certificate says that it can be asked after (RFC 5280, 4.2.1.13 and 4.2.2.1). */
record Addresses(X509Certificate certificate) {
  private static final int MOST = 5;

  List<URI> responders() {
    return access(AccessDescription.id_ad_ocsp);
  }

  List<URI> issuers() {
    return access(AccessDescription.id_ad_caIssuers);
  }

  private List<URI> access(ASN1ObjectIdentifier method) {
    byte[] value = extension(Extension.authorityInfoAccess);
    return value.length == 0
        ? List.of()
        : uris(
            Arrays.stream(AuthorityInformationAccess.getInstance(value).getAccessDescriptions())
                .filter(each -> each.getAccessMethod().equals(method))
                .map(AccessDescription::getAccessLocation));
  }

  List<URI> lists() {
    byte[] value = extension(Extension.cRLDistributionPoints);
    return value.length == 0
        ? List.of()
        : uris(
            Arrays.stream(CRLDistPoint.getInstance(value).getDistributionPoints())
                .map(DistributionPoint::getDistributionPoint)
                .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME)
                .flatMap(
                    name -> Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())));
  }

  private byte[] extension(ASN1ObjectIdentifier id) {
    byte[] value = certificate.getExtensionValue(id.getId());
    return value == null ? new byte[0] : ASN1OctetString.getInstance(value).getOctets();
  }

  /** What is no address of the web is left out, such as directories by LDAP. */
  private static List<URI> uris(Stream<GeneralName> names) {
    return names
        .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
        .map(name -> name.getName().toString())
        .filter(text -> text.matches("(?i)https?://[\\x21-\\x7e]{1,1000}"))
        .flatMap(Addresses::uri)
        .limit(MOST)
        .toList();
  }

  private static Stream<URI> uri(String text) {
    try {
      return Stream.of(URI.create(text));
    } catch (IllegalArgumentException none) {
      return Stream.empty();
    }
  }
}
