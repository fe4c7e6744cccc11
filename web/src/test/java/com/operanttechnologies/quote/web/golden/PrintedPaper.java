package com.operanttechnologies.quote.web.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF; of a signed copy, the sums of what was accepted stand last. */
record PrintedPaper(String text) {
  private static final String AMOUNT = "(?:[A-Z]{3}[\\s\\u00a0]?)?[^\\s0-9]?[0-9][0-9.,]*";
  private static final Pattern STEP =
      Pattern.compile(
          "^(Net|Tax [0-9.]+%% on %s|Total|Due first) (%s)$".formatted(AMOUNT, AMOUNT),
          Pattern.MULTILINE);
  private static final Pattern TAX = Pattern.compile("Tax ([0-9.]+)% on .*");

  static PrintedPaper of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PrintedPaper(unwrapped(new PDFTextStripper().getText(document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Figures of more than twenty digits are wrapped. */
  private static String unwrapped(String text) {
    return text.replace("\r", "")
        .replaceAll("(?<=[0-9.,])\n(?=[0-9.,]+\n)", "")
        .replaceAll(" ?\n(?=€)", " ");
  }

  static byte[] embedded(byte[] pdf, String name) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      return files.get(name).getEmbeddedFile().toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Due due() {
    Map<String, String> taxes = new LinkedHashMap<>();
    String net = "";
    String gross = "";
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      String amount = Due.digits(step.group(2));
      Matcher tax = TAX.matcher(step.group(1));
      if (step.group(1).equals("Net")) {
        net = amount;
        taxes.clear();
      } else if (tax.matches()) {
        taxes.put(tax.group(1), amount);
      } else {
        gross = amount;
      }
    }
    return new Due(net, taxes, gross);
  }
}
