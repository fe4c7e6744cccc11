package com.operanttechnologies.evidence.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Annotations of a page. */
final class Annotations {
  private Annotations() {}

  /** Without fields of signatures that have no size and do nothing: a time stamp leaves one. */
  static @Nullable COSBase shown(@Nullable COSBase annotations) {
    if (!(annotations instanceof COSArray all)) {
      return annotations;
    }
    var shown = new COSArray();
    for (int i = 0; i < all.size(); i++) {
      if (!(all.getObject(i) instanceof COSDictionary one) || !isUnseen(one)) {
        shown.add(all.get(i));
      }
    }
    return shown.size() == 0 ? null : shown;
  }

  private static boolean isUnseen(COSDictionary annotation) {
    COSArray corners = annotation.getCOSArray(COSName.RECT);
    boolean field =
        COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))
            && COSName.SIG.equals(annotation.getCOSName(COSName.FT));
    if (!field || corners == null || corners.size() != 4) {
      return false;
    }
    var rectangle = new PDRectangle(corners);
    return rectangle.getWidth() == 0
        && rectangle.getHeight() == 0
        && !annotation.containsKey(COSName.A)
        && !annotation.containsKey(COSName.AA);
  }
}
