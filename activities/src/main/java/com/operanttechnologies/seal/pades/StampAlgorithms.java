package com.operanttechnologies.seal.pades;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;

/** What a time stamp was made with, such as SHA-256 and EC-256. */
final class StampAlgorithms {
  private StampAlgorithms() {}

  static Set<String> of(TimeStampToken token, PublicKey authority) {
    Set<String> algorithms = new TreeSet<>();
    algorithms.add(digest(token.getTimeStampInfo().getMessageImprintAlgOID()));
    for (SignerInformation signer : token.toCMSSignedData().getSignerInfos()) {
      algorithms.add(digest(new ASN1ObjectIdentifier(signer.getDigestAlgOID())));
    }
    algorithms.add(key(authority));
    return algorithms;
  }

  private static String key(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> "RSA-" + rsa.getModulus().bitLength();
      case ECPublicKey curve -> "EC-" + curve.getParams().getCurve().getField().getFieldSize();
      default -> key.getAlgorithm();
    };
  }

  /** One that is not known here is called by its number. */
  private static String digest(ASN1ObjectIdentifier id) {
    if (id.equals(OIWObjectIdentifiers.idSHA1)) {
      return "SHA-1";
    }
    return Arrays.stream(Imprint.values())
        .filter(imprint -> imprint.id().equals(id))
        .map(Imprint::algorithm)
        .findFirst()
        .orElseGet(id::getId);
  }
}
