package com.operanttechnologies.document.attached;

import static com.operanttechnologies.document.Brochure.aBrochure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.document.AttachedPage;
import com.operanttechnologies.document.AttachmentReader;
import com.operanttechnologies.document.AttachmentRefused;
import com.operanttechnologies.document.Brochure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

/** Must: hostile PDFs are bounded, and what does more than show pages is refused in words. */
class AttachmentReaderTest {
  private final AttachmentReader reader = new PdfBoxAttachmentReader();

  @Test
  void eachPageIsAPictureAndAText() throws IOException {
    List<AttachedPage> pages = reader.read(Brochure.of("Terms of Acme Sails", "Care of sails"));

    BufferedImage first = ImageIO.read(new ByteArrayInputStream(pages.getFirst().picture()));
    assertThat(pages)
        .extracting(AttachedPage::text)
        .containsExactly("Terms of Acme Sails", "Care of sails");
    assertThat(first.getHeight()).isBetween(1_680, 1_686);
    assertThat(first.getRGB(20, 20) & 0xff).isGreaterThan(120);
  }

  @Test
  void aPageWithoutColourIsGrey() throws IOException {
    byte[] pdf = aBrochure().changed(it -> it.addPage(new PDPage(PDRectangle.A4))).pdf();

    byte[] picture = reader.read(pdf).getFirst().picture();

    assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getType())
        .isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
  }

  @Test
  void aPhotographIsPackedUntilItGoesByMail() {
    byte[] pdf = aBrochure().changed(HostilePdfs::noise).pdf();

    assertThat(reader.read(pdf).getFirst().picture().length).isLessThan(1_200_000);
  }

  @Test
  void aLinkToAPageOfTheWebIsNoHarm() {
    byte[] pdf =
        aBrochure()
            .page("See our site")
            .changed(it -> {
              var link = new PDAnnotationLink();
              var action = new PDActionURI();
              action.setURI("https://acme-sails.example");
              link.setAction(action);
              link.setRectangle(new PDRectangle(10, 10, 100, 20));
              it.getPage(0).getAnnotations().add(link);
            })
            .pdf();

    assertThat(reader.read(pdf)).hasSize(1);
  }

  @Test
  void whatIsNoPdfIsRefused() {
    refused("<html>".getBytes(StandardCharsets.UTF_8), "is no PDF");
    refused("%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8), "is broken");
  }

  @Test
  void tooManyPagesAndTooManyBytesAreRefused() {
    Brochure thick = aBrochure();
    for (int i = 0; i < 21; i++) {
      thick.changed(it -> it.addPage(new PDPage(PDRectangle.A4)));
    }

    refused(thick.pdf(), "21 pages");
    refused(new byte[4_000_001], "larger than 4 MB");
  }

  @Test
  void aLockedFileIsRefused() {
    refused(locked("open sesame"), "encrypted");
    refused(locked(""), "encrypted");
  }

  @Test
  void aScriptIsRefusedWhereverItIs() {
    refused(
        aBrochure()
            .page("Terms")
            .changed(
                it -> it.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))
            .pdf(),
        "contains a script");
    refused(
        aBrochure()
            .page("Terms")
            .changed(it ->
                it.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(
                        COSName.getPDFName("Unused"), new PDActionJavaScript("1").getCOSObject()))
            .pdf(),
        "contains a script");
  }

  @Test
  void aProgramThatIsStartedIsRefused() {
    refused(
        aBrochure()
            .page("Terms")
            .changed(it ->
                it.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.OPEN_ACTION, new PDActionLaunch().getCOSObject()))
            .pdf(),
        "starts a program");
  }

  @Test
  void filesInsideAreRefused() {
    refused(
        aBrochure()
            .page("Terms")
            .changed(it -> {
              var specification = new PDComplexFileSpecification();
              specification.setFile("tool.exe");
              specification.setEmbeddedFile(
                  new PDEmbeddedFile(it, new ByteArrayInputStream(new byte[10])));
              it.getDocumentCatalog()
                  .getCOSObject()
                  .setItem(COSName.getPDFName("AF"), specification.getCOSObject());
            })
            .pdf(),
        "contains further files");
  }

  @Test
  void aFileThatUnfoldsToGigabytesIsRefusedBeforeItIsRead() {
    byte[] bomb =
        aBrochure().page("Terms").changed(it -> HostilePdfs.stream(it, new COSDictionary())).pdf();

    refused(bomb, "larger than 300 MB");
  }

  @Test
  void aPictureOfEndlessSizeIsRefused() {
    var picture = new COSDictionary();
    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
    picture.setInt(COSName.WIDTH, 100_000);
    picture.setInt(COSName.HEIGHT, 100_000);
    byte[] pdf = aBrochure().page("Terms").changed(it -> HostilePdfs.small(it, picture)).pdf();

    refused(pdf, "40 million pixels");
  }

  @Test
  void aPageWithoutEndIsRefused() {
    byte[] pdf = aBrochure().changed(HostilePdfs::formsInForms).pdf();

    refused(pdf, "too intricate");
  }

  @Test
  void aPictureThatCannotBeShownIsRefusedRatherThanLeftOut() {
    var picture = new COSDictionary();
    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
    picture.setItem(COSName.FILTER, COSName.JPX_DECODE);
    byte[] pdf =
        aBrochure()
            .page("Terms")
            .changed(it -> {
              COSStream raw = it.getDocument().createCOSStream();
              try (OutputStream out = raw.createRawOutputStream()) {
                out.write(1);
              }
              raw.addAll(picture);
              it.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Unused"), raw);
            })
            .pdf();

    refused(pdf, "JPEG 2000");
  }

  private void refused(byte[] pdf, String words) {
    assertThatThrownBy(() -> reader.read(pdf))
        .isInstanceOf(AttachmentRefused.class)
        .hasMessageContaining(words);
  }

  private static byte[] locked(String password) {
    return aBrochure()
        .page("Terms")
        .changed(it ->
            it.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())))
        .pdf();
  }
}
