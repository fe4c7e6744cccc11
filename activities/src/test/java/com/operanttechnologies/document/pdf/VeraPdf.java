package com.operanttechnologies.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF has to say about a document. */
public final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** Rules of PDF/A-3b and PDF/UA-1 that are broken. */
  public static List<String> failures(byte[] pdf) throws Exception {
    var failures = new ArrayList<>(failures(pdf, PDFAFlavour.PDFA_3_B));
    failures.addAll(failures(pdf, PDFAFlavour.PDFUA_1));
    return failures;
  }

  static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isPositive();
      return result.getTestAssertions().stream()
          .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }

  private VeraPdf() {}
}
