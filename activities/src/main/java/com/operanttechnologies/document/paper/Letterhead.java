package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Piece;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Tag;

/** Who offers: the logo or name, the address, the ways to reach them. */
record Letterhead(PaperView view, int accent, LogoSize logo) {

  private static final float CONTACT_WIDTH = mm(48);
  private static final float HOUSE_WIDTH = mm(40);
  private static final float LOGO_WIDTH = mm(60);
  private static final float LOGO_HEIGHT = mm(16);

  void set(Galley galley, Tag root) {
    float contactAt = galley.width() - CONTACT_WIDTH;
    float houseAt = contactAt - HOUSE_WIDTH;
    Column brand = galley.left(0, houseAt - mm(6));
    Column house = galley.left(houseAt, HOUSE_WIDTH - mm(2));
    Column contact = galley.left(contactAt, CONTACT_WIDTH);
    var seller = view.seller();
    if (logo.isAbsent()) {
      brand.text(root.add(Role.PARAGRAPH), seller.name(), Look.NAME);
      house.texts(root.add(Role.PARAGRAPH), seller.address(), Look.HOUSE);
    } else {
      brand.piece(picture(root.addFigure(seller.name())));
      brand.gap(Look.HOUSE.leading() - Look.HOUSE.baseline());
      Tag owner = root.add(Role.PARAGRAPH);
      house.text(owner, seller.name() + " ", Look.OWNER).texts(owner, seller.address(), Look.HOUSE);
    }
    contact.texts(root.add(Role.PARAGRAPH), seller.contacts(), Look.HOUSE);
    galley.add(
        Strip.ofBottoms(0, brand, house, contact)
            .padded(mm(5))
            .ruled(0, galley.width(), Look.HEAD_LINE, accent));
  }

  private Piece picture(Tag figure) {
    float scale = Math.min(1, Math.min(LOGO_WIDTH / logo.width(), LOGO_HEIGHT / logo.height()));
    return new Piece.Picture(
        figure, Piece.Picture.LOGO, 0, 0, logo.width() * scale, logo.height() * scale);
  }
}
