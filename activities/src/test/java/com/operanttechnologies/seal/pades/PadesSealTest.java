package com.operanttechnologies.seal.pades;

import static com.operanttechnologies.document.Papers.aQuote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.document.DocumentSettings;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePdf;
import com.operanttechnologies.document.pdf.PdfBoxQuotePdf;
import com.operanttechnologies.document.pdf.VeraPdf;
import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.TimeStampUnavailable;
import com.operanttechnologies.seal.certificate.SelfSigned;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

/** Must: PAdES B-B, or B-T where an authority is configured, and never a lower one in silence. */
class PadesSealTest {
  private static final Instant NOW = Instant.parse("2026-03-09T10:16:00Z");
  private static final QuotePdf PRINTER = new PdfBoxQuotePdf(new DocumentSettings(List.of(), 1));

  private final SealKey key = SelfSigned.named("Acme Sails", NOW);
  private final byte[] evidence = evidence();

  @Test
  void theDocumentIsTheBeginningOfTheSealedOne() {
    byte[] sealed = sealed(TimeStamps.NONE);

    assertThat(Arrays.copyOf(sealed, evidence.length)).isEqualTo(evidence);
  }

  @Test
  void theSealCoversEverythingAndIsMadeWithTheKey() throws Exception {
    byte[] sealed = sealed(TimeStamps.NONE);

    CMSSignedData cms = cms(sealed);
    SignerInformation signer = cms.getSignerInfos().iterator().next();

    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().build(key.certificate().getPublicKey())))
        .isTrue();
    try (var pdf = Loader.loadPDF(sealed)) {
      int[] range = pdf.getSignatureDictionaries().getFirst().getByteRange();
      assertThat(range[2] + range[3]).isEqualTo(sealed.length);
    }
  }

  @Test
  void itHasTheAttributesOfPadesAndNoOthersTime() throws Exception {
    SignerInformation signer = cms(sealed(TimeStamps.NONE)).getSignerInfos().iterator().next();
    var attributes = signer.getSignedAttributes();

    assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
    assertThat(attributes.get(CMSAttributes.messageDigest)).isNotNull();
    assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
    assertThat(signer.getUnsignedAttributes()).isNull();
  }

  @Test
  void aSealedDocumentStaysArchivableAndAccessible() throws Exception {
    assertThat(VeraPdf.failures(sealed(TimeStamps.NONE))).isEmpty();
  }

  @Test
  void withAnAuthorityTheSealCarriesItsTimeStamp() throws Exception {
    var authority = new FakeAuthority();

    byte[] sealed = sealed(authority);

    SignerInformation signer = cms(sealed).getSignerInfos().iterator().next();
    assertThat(
            signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
        .isNotNull();
    assertThat(VeraPdf.failures(sealed)).isEmpty();
  }

  @Test
  void withoutItsTimeStampNothingIsSealed() {
    TimeStamps silent =
        signature -> {
          throw new TimeStampUnavailable("The time-stamp authority is not reached.");
        };

    assertThatThrownBy(() -> sealed(silent)).isInstanceOf(TimeStampUnavailable.class);
  }

  private byte[] sealed(TimeStamps timeStamps) {
    return new PadesSeal(timeStamps).seal(evidence, key, "Seal on the accepted quote", NOW);
  }

  private static byte[] evidence() {
    QuotePaper accepted = aQuote().lines(3).accepted().paper();
    return PRINTER.withEvidence(PRINTER.render(accepted).pdf(), accepted, List.of()).pdf();
  }

  private static CMSSignedData cms(byte[] sealed) throws Exception {
    try (var pdf = Loader.loadPDF(sealed)) {
      var signature = pdf.getSignatureDictionaries().getFirst();
      try (var padded = new ASN1InputStream(signature.getContents(sealed))) {
        return new CMSSignedData(
            new CMSProcessableByteArray(signature.getSignedContent(sealed)),
            ContentInfo.getInstance(padded.readObject()));
      }
    }
  }
}
