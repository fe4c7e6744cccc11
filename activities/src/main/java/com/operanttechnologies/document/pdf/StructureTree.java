package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.type.Tag;
import com.operanttechnologies.document.type.Tag.Mark;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The logical structure as PDF keeps it (ISO 32000-1, 14.7). */
final class StructureTree {

  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName MARK = COSName.getPDFName("MCR");
  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");

  private final List<PDPage> pages;
  private final int first;
  private final COSArray[] parents;
  private final COSDictionary rowHead = scope("Row");
  private final COSDictionary columnHead = scope("Column");

  /**
   * @param tagged for each page its tags, each at the place of its mark's number
   * @param first how many pages there are before these
   */
  StructureTree(List<PDPage> pages, List<List<Tag>> tagged, int first) {
    this.pages = pages;
    this.first = first;
    this.parents = new COSArray[pages.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = new COSArray();
      parents[i].growToSize(tagged.get(i).size());
    }
  }

  /** Begins the structure of a document, or goes on with the one that is there. */
  void write(Tag structure, PDDocumentCatalog catalog) {
    COSDictionary known = catalog.getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (known == null) {
      catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, begun(structure));
    } else {
      goOn(structure, known);
    }
  }

  private COSDictionary begun(Tag document) {
    var root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    root.setItem(COSName.K, element(document, root));
    var tree = new COSDictionary();
    var numbers = new COSArray();
    addParents(numbers);
    tree.setItem(COSName.NUMS, numbers);
    root.setItem(PARENT_TREE, tree);
    root.setInt(NEXT_KEY, first + pages.size());
    return root;
  }

  private void goOn(Tag structure, COSDictionary root) {
    COSDictionary document = root.getCOSDictionary(COSName.K);
    COSArray parts = document.getCOSArray(COSName.K);
    for (Tag part : structure.parts()) {
      parts.add(element(part, document));
    }
    COSDictionary tree = root.getCOSDictionary(PARENT_TREE);
    addParents(tree.getCOSArray(COSName.NUMS));
    root.setInt(NEXT_KEY, first + pages.size());
    parts.setNeedToBeUpdated(true);
    document.setNeedToBeUpdated(true);
    tree.setNeedToBeUpdated(true);
    root.setNeedToBeUpdated(true);
  }

  private void addParents(COSArray numbers) {
    for (int page = 0; page < parents.length; page++) {
      numbers.add(COSInteger.get(first + page));
      numbers.add(parents[page]);
    }
    numbers.setNeedToBeUpdated(true);
  }

  private COSDictionary element(Tag tag, COSDictionary parent) {
    var element = new COSDictionary();
    element.setItem(COSName.S, COSName.getPDFName(tag.role().notation()));
    element.setItem(COSName.P, parent);
    if (tag.alternative() != null) {
      element.setString(COSName.ALT, tag.alternative());
    }
    COSDictionary attributes = attributes(tag);
    if (attributes != null) {
      element.setItem(COSName.A, attributes);
    }
    if (!tag.parts().isEmpty()) {
      element.setItem(COSName.K, parts(tag, element));
    } else if (!tag.marks().isEmpty()) {
      element.setItem(COSName.K, marks(tag, element));
    }
    return element;
  }

  private @Nullable COSDictionary attributes(Tag tag) {
    return switch (tag.role()) {
      case ROW_HEAD -> rowHead;
      case COLUMN_HEAD -> columnHead;
      default -> place(tag.box());
    };
  }

  private static @Nullable COSDictionary place(Tag.@Nullable Box box) {
    if (box == null) {
      return null;
    }
    var edges = new COSArray();
    edges.setFloatArray(new float[] {box.left(), box.bottom(), box.right(), box.top()});
    var place = new COSDictionary();
    place.setName(COSName.O, "Layout");
    place.setItem(COSName.BBOX, edges);
    return place;
  }

  private COSArray parts(Tag tag, COSDictionary element) {
    var parts = new COSArray();
    for (Tag part : tag.parts()) {
      parts.add(element(part, element));
    }
    return parts;
  }

  private COSBase marks(Tag tag, COSDictionary element) {
    int home = tag.marks().getFirst().page();
    element.setItem(COSName.PG, pages.get(home));
    var marks = new COSArray();
    for (Mark mark : tag.marks()) {
      parents[mark.page()].set(mark.number(), element);
      marks.add(mark.page() == home ? COSInteger.get(mark.number()) : elsewhere(mark));
    }
    return marks.size() == 1 ? marks.get(0) : marks;
  }

  private COSDictionary elsewhere(Mark mark) {
    var reference = new COSDictionary();
    reference.setDirect(true);
    reference.setItem(COSName.TYPE, MARK);
    reference.setItem(COSName.PG, pages.get(mark.page()));
    reference.setInt(COSName.MCID, mark.number());
    return reference;
  }

  private static COSDictionary scope(String scope) {
    var attributes = new COSDictionary();
    attributes.setName(COSName.O, "Table");
    attributes.setName(SCOPE, scope);
    return attributes;
  }
}
