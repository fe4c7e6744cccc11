package com.operanttechnologies.seal.pades;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * The seal's field in the document's structure: PDF/UA wants even a field that nobody sees to be
 * named and to have its place in the reading order (ISO 14289-1, 7.18).
 */
record SealField(PDDocument document, PDSignatureField field, String name) {
  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
  private static final COSName TABS = COSName.getPDFName("Tabs");

  void describe() throws IOException {
    field.setAlternateFieldName(name);
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    widget.setContents(name);
    PDPage page = document.getPage(document.getNumberOfPages() - 1);
    placed(widget, page);
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      tagged(root, widget, page);
    }
  }

  private static void placed(PDAnnotationWidget widget, PDPage page) throws IOException {
    widget.setPage(page);
    List<PDAnnotation> there = page.getAnnotations();
    boolean known = there.stream().anyMatch(each -> each.getCOSObject() == widget.getCOSObject());
    if (!known) {
      there.add(widget);
      page.setAnnotations(there);
    }
    page.getCOSObject().setItem(TABS, COSName.S);
    page.getCOSObject().setNeedToBeUpdated(true);
  }

  private static void tagged(COSDictionary root, PDAnnotationWidget widget, PDPage page) {
    COSDictionary whole = root.getCOSDictionary(COSName.K);
    var reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.OBJ, widget.getCOSObject());
    reference.setItem(COSName.PG, page);
    var form = new COSDictionary();
    form.setItem(COSName.S, COSName.getPDFName("Form"));
    form.setItem(COSName.P, whole);
    form.setItem(COSName.K, reference);
    COSArray parts = whole.getCOSArray(COSName.K);
    parts.add(form);
    COSDictionary tree = root.getCOSDictionary(PARENT_TREE);
    COSArray numbers = tree.getCOSArray(COSName.NUMS);
    int key = root.getInt(NEXT_KEY);
    numbers.add(COSInteger.get(key));
    numbers.add(form);
    root.setInt(NEXT_KEY, key + 1);
    widget.setStructParent(key);
    for (var changed : List.of(whole, tree, root, widget.getCOSObject())) {
      changed.setNeedToBeUpdated(true);
    }
    parts.setNeedToBeUpdated(true);
    numbers.setNeedToBeUpdated(true);
  }
}
