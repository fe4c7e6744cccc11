package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.AttachedPage;
import com.operanttechnologies.document.AttachedPdf;
import com.operanttechnologies.document.copy.PlacedImage;
import com.operanttechnologies.document.copy.PlacedImages;
import com.operanttechnologies.document.paper.AttachedPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** The pictures of one document by the names that its pages call them. */
final class Pictures {

  private final PDDocument document;
  private final Map<String, PDImageXObject> all = new LinkedHashMap<>();
  private final List<AttachedPicture> attached = new ArrayList<>();

  Pictures(PDDocument document) {
    this.document = document;
  }

  void add(String name, @Nullable PDImageXObject picture) {
    if (picture != null) {
      all.put(name, picture);
    }
  }

  /** Their bytes are taken over as they are, PNG or JPEG. */
  void add(List<AttachedPdf> files) throws IOException {
    for (AttachedPdf file : files) {
      for (AttachedPage page : file.pages()) {
        String name = "P" + (attached.size() + 1);
        var picture = PDImageXObject.createFromByteArray(document, page.picture(), name);
        all.put(name, picture);
        attached.add(new AttachedPicture(name, picture.getWidth(), picture.getHeight()));
      }
    }
  }

  /** Once each, however many lines show it. */
  void add(PlacedImages images) throws IOException {
    for (PlacedImage each : images.all()) {
      all.put(
          each.name(),
          PDImageXObject.createFromByteArray(document, each.image().bytes(), each.name()));
    }
  }

  Map<String, PDImageXObject> all() {
    return all;
  }

  /** In the order of the pages. */
  List<AttachedPicture> attached() {
    return attached;
  }
}
