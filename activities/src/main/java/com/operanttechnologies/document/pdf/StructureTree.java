package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.type.Tag;
import com.operanttechnologies.document.type.Tag.Mark;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The logical structure as PDF keeps it (ISO 32000-1, 14.7). */
final class StructureTree {

  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName MARK = COSName.getPDFName("MCR");
  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");

  private final List<PDPage> pages;
  private final COSArray[] parents;
  private final COSDictionary rowHead = scope("Row");
  private final COSDictionary columnHead = scope("Column");

  private StructureTree(List<PDPage> pages) {
    this.pages = pages;
    this.parents = new COSArray[pages.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = new COSArray();
    }
  }

  /**
   * @param tagged for each page its tags, each at the place of its mark's number
   */
  static COSDictionary of(Tag document, List<List<Tag>> tagged, List<PDPage> pages) {
    var tree = new StructureTree(pages);
    for (int page = 0; page < tagged.size(); page++) {
      tree.parents[page].growToSize(tagged.get(page).size());
    }
    var root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    root.setItem(COSName.K, tree.element(document, root));
    root.setItem(PARENT_TREE, tree.parentTree());
    root.setInt(NEXT_KEY, pages.size());
    return root;
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

  private COSDictionary parentTree() {
    var numbers = new COSArray();
    for (int page = 0; page < parents.length; page++) {
      numbers.add(COSInteger.get(page));
      numbers.add(parents[page]);
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    return tree;
  }

  private static COSDictionary scope(String scope) {
    var attributes = new COSDictionary();
    attributes.setName(COSName.O, "Table");
    attributes.setName(SCOPE, scope);
    return attributes;
  }
}
