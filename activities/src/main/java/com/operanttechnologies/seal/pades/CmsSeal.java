package com.operanttechnologies.seal.pades;

import com.operanttechnologies.seal.SealKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/** The signature itself: CMS with the attributes that PAdES asks for (ETSI EN 319 142-1, 6.3). */
record CmsSeal(SealKey key, TimeStamps timeStamps) {

  byte[] over(byte[] content) {
    try {
      CMSSignedData signed = generator().generate(new CMSProcessableByteArray(content), false);
      return stamped(signed).getEncoded();
    } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new SealingFailed("The document could not be sealed", e);
    }
  }

  private CMSSignedDataGenerator generator()
      throws CMSException, GeneralSecurityException, OperatorCreationException {
    X509Certificate certificate = key.certificate();
    String algorithm = key.key().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
    var signer = new JcaContentSignerBuilder("SHA256with" + algorithm).build(key.key());
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(digests)
            .setSignedAttributeGenerator(new PadesAttributes(bound(certificate)))
            .build(signer, certificate));
    generator.addCertificates(new JcaCertStore(new ArrayList<>(key.chain())));
    return generator;
  }

  /** Which certificate is meant, so that no other one with the same key can take its place. */
  private static AttributeTable bound(X509Certificate certificate) {
    var id = new ESSCertIDv2(TsaClient.sha256(SealKey.encoded(certificate)));
    var attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(id))));
    return new AttributeTable(attributes);
  }

  private CMSSignedData stamped(CMSSignedData signed) throws IOException {
    SignerInformation signer = signed.getSignerInfos().iterator().next();
    Optional<TimeStampToken> token = timeStamps.over(signer.getSignature());
    if (token.isEmpty()) {
      return signed;
    }
    ASN1Encodable stamp = token.get().toCMSSignedData().toASN1Structure();
    var attributes = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    attributes.put(
        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
        new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(stamp)));
    var stamped =
        SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
    return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)));
  }

  /** The time stands in the PDF's own signature dictionary, and must not stand here too. */
  private static final class PadesAttributes extends DefaultSignedAttributeTableGenerator {
    PadesAttributes(AttributeTable more) {
      super(more);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public AttributeTable getAttributes(Map parameters) {
      return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }
  }
}
