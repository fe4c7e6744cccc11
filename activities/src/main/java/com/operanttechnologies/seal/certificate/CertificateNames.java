package com.operanttechnologies.seal.certificate;

import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Names in certificates as people read them. */
public final class CertificateNames {
  private CertificateNames() {}

  /** The common name, else the whole. */
  public static String commonName(X500Principal principal) {
    RDN[] names = X500Name.getInstance(principal.getEncoded()).getRDNs(BCStyle.CN);
    return names.length > 0 && names[0].getFirst().getValue() instanceof ASN1String name
        ? name.getString()
        : principal.getName();
  }
}
