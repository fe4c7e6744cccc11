package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.copy.PaperView.Sheet;
import com.operanttechnologies.document.type.Compositor;
import com.operanttechnologies.document.type.Imposition.Placed;
import com.operanttechnologies.document.type.SetLine;
import com.operanttechnologies.document.type.Style;
import com.operanttechnologies.document.type.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The printed pages of one document.
 *
 * @param first how many pages there are before them
 */
record Sheets(
    PDDocument document,
    SheetFormat format,
    Sheet sheet,
    Compositor compositor,
    Map<String, PDImageXObject> pictures,
    boolean rightToLeft,
    int first) {

  private static final Style FOOTER = new Style(400, 7.5f, 9.75f, 0x777777);

  void print(List<List<Placed>> pages, Tag structure) throws IOException {
    var fonts = new Fonts();
    var resources = new COSDictionary();
    var printed = new ArrayList<PDPage>();
    var tagged = new ArrayList<List<Tag>>();
    for (int number = 0; number < pages.size(); number++) {
      var pen = new Pen(fonts, format, number);
      pages.get(number).forEach(pen::draw);
      footer(pen, number + 1, pages.size());
      printed.add(page(pen.finished(), number, resources));
      tagged.add(pen.tagged());
    }
    resources.setItem(COSName.FONT, fonts.embed(document));
    if (!pictures.isEmpty()) {
      var named = new COSDictionary();
      pictures.forEach((name, picture) -> named.setItem(COSName.getPDFName(name), picture));
      resources.setItem(COSName.XOBJECT, named);
    }
    new StructureTree(printed, tagged, first).write(structure, document.getDocumentCatalog());
  }

  private void footer(Pen pen, int page, int pages) {
    SetLine quote = compositor.line(sheet.footer(), FOOTER);
    SetLine number = compositor.line(sheet.pageNumber(page, pages), FOOTER);
    SetLine left = rightToLeft ? number : quote;
    SetLine right = rightToLeft ? quote : number;
    pen.footer(left, format.left(), format.footer());
    pen.footer(right, format.right() - right.width(), format.footer());
  }

  private PDPage page(Content content, int number, COSDictionary resources) throws IOException {
    var page = new PDPage(format.paper());
    page.setResources(new PDResources(resources));
    page.setStructParents(first + number);
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      content.writeTo(out);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
    document.addPage(page);
    return page;
  }
}
