package com.operanttechnologies.document.pdf;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Supplies blank pages for tagged text. */
final class Sheets implements PageSupplier {

  @Override
  public PDPage requestPage(
      PDDocument document, float width, float height, int number, int shadowNumber) {
    var resources = new COSDictionary();
    resources.setItem(COSName.PROPERTIES, new Tags());
    var page = new PDPage(new PDRectangle(width, height));
    page.setResources(new PDResources(resources));
    document.addPage(page);
    return page;
  }

  /**
   * The tags of a page. PDFBox looks for each new tag among all before it, which takes the square
   * of their number, and no two are ever the same.
   */
  private static final class Tags extends COSDictionary {

    @Override
    public boolean containsValue(Object value) {
      return value instanceof COSBase base
          && !(base instanceof COSDictionary)
          && super.containsValue(value);
    }
  }
}
