package com.operanttechnologies.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The logo of Acme Sails, drawn here so that no picture has to be kept. */
final class AcmeLogo {
  private AcmeLogo() {}

  static Logo drawn() {
    var picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0x1f4e79));
    pen.fill(sail(100, 10, 190));
    pen.setColor(new Color(0xc0392b));
    pen.fill(sail(115, 60, 150));
    pen.dispose();
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture.getSubimage(0, 0, 240, 200), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Logo.ofUpload(png.toByteArray());
  }

  private static Path2D sail(int mast, int top, int bottom) {
    int clew = top < 50 ? mast - 95 : mast + 90;
    var sail = new Path2D.Double();
    sail.moveTo(mast, top);
    sail.lineTo(mast, bottom);
    sail.lineTo(clew, bottom);
    sail.closePath();
    return sail;
  }
}
