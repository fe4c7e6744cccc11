package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Group;
import com.operanttechnologies.document.copy.PaperView.Proof;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Compositor;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Tag;
import java.util.List;

/**
 * A whole quote, set but not yet divided into pages.
 *
 * @param structure what it is to somebody who cannot see it
 */
public record Composition(Tag structure, List<Strip> strips) {

  private static final int HEXADECIMAL = 16;

  /** With the pictures of the pages that stand behind it, in their order. */
  public static Composition of(
      PaperView view,
      LogoSize logo,
      List<AttachedPicture> attached,
      Compositor compositor,
      Area area) {
    int accent = accent(view);
    Tag root = Tag.document();
    var galley = new Galley(compositor, area.width());
    new Letterhead(view, accent, logo).set(galley, root);
    new AddressField(view).set(galley, root);
    title(view, accent, galley, root);
    lines(view, galley, root);
    new TotalsBlock(view, galley, accent).set(root);
    terms(view, galley, root);
    new AttachmentIndex(view, galley).set(root);
    identity(view, galley, root);
    new AttachedSheets(view, galley, area.height()).set(attached, root);
    return composed(view, root, galley);
  }

  /** What is added to a quote when it is accepted: pages of their own. */
  public static Composition ofEvidence(
      PaperView view, Proof proof, Compositor compositor, float width) {
    Tag root = Tag.document();
    var galley = new Galley(compositor, width);
    new EvidenceSheet(view, proof, galley, accent(view)).set(root);
    return composed(view, root, galley);
  }

  private static Composition composed(PaperView view, Tag root, Galley galley) {
    List<Strip> strips = galley.strips();
    return new Composition(
        root,
        view.isRightToLeft()
            ? strips.stream().map(strip -> strip.mirrored(galley.width())).toList()
            : strips);
  }

  private static int accent(PaperView view) {
    return Integer.parseInt(view.sheet().accent().substring(1), HEXADECIMAL);
  }

  private static void title(PaperView view, int accent, Galley galley, Tag root) {
    Tag title = root.add(Role.HEADING_1);
    Column heading = galley.left(0, galley.width());
    heading.text(title, view.heading(), Look.TITLE.in(accent));
    galley.add(Strip.ofTops(0, heading).after(mm(11)).keptWithNext());
    new CoverPicture(view, galley).set(root);
    float above = mm(5);
    for (List<String> paragraph : view.message()) {
      galley.paragraph(root.add(Role.PARAGRAPH), paragraph, Look.BODY, Look.MEASURE, above);
      above = Look.PARAGRAPH_GAP;
    }
  }

  private static void lines(PaperView view, Galley galley, Tag root) {
    var lines = new Lines(view, galley, LineColumns.of(galley, view));
    if (!view.lines().isEmpty()) {
      lines.set(view.lines(), root, view.message().isEmpty() ? mm(5) : mm(6));
    }
    for (Group group : view.groups()) {
      chosen(galley, root, group.name(), view.word("groupNote"));
      lines.set(group.lines(), root, mm(2));
    }
    if (!view.options().isEmpty()) {
      chosen(galley, root, view.word("options"), view.word("optionsNote"));
      lines.set(view.options(), root, mm(2));
    }
  }

  private static void chosen(Galley galley, Tag root, String title, String note) {
    Tag heading = root.add(Role.HEADING_2);
    galley.paragraph(heading, List.of(title), Look.HEADING, galley.width(), mm(9));
    galley.keepLast();
    Tag below = root.add(Role.PARAGRAPH);
    galley.paragraph(below, List.of(note), Look.NOTE, galley.width(), mm(0.5));
    galley.keepLast();
  }

  private static void terms(PaperView view, Galley galley, Tag root) {
    if (view.terms().isEmpty()) {
      return;
    }
    Tag heading = root.add(Role.HEADING_2);
    var title = List.of(view.word("terms"));
    galley.paragraph(heading, title, Look.TERMS_HEADING, galley.width(), mm(10));
    galley.keepLast();
    for (List<String> paragraph : view.terms()) {
      Tag tag = root.add(Role.PARAGRAPH);
      galley.paragraph(tag, paragraph, Look.TERMS, galley.width(), Look.PARAGRAPH_GAP);
    }
  }

  private static void identity(PaperView view, Galley galley, Tag root) {
    Column identity = galley.left(0, galley.width());
    identity.text(root.add(Role.PARAGRAPH), view.identity(), Look.IDENTITY);
    galley.add(
        Strip.ofTops(0, identity)
            .ruledAbove(0, galley.width(), Look.HAIRLINE, Look.HAIR, mm(2))
            .after(mm(8)));
  }
}
