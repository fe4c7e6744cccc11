package com.operanttechnologies.document.attached;

import com.operanttechnologies.document.AttachmentRefused;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Takes a picture of each page of one document. A page that asks for endless work is refused, and
 * so is one of which a part cannot be shown: nobody is to sign what is missing in the picture.
 */
final class PageCamera extends PDFRenderer {
  /** In pixels: 144 to the inch on A4. */
  private static final float LONGEST_SIDE = 1_684;

  private static final float LARGEST_SCALE = 4;
  private static final float LONGEST_PAGE = 14_400;
  private static final long MOST_STEPS = 2_000_000;
  private static final long MOST_SECONDS = 30;

  private final long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
  private long steps;

  PageCamera(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
  }

  /** The page counts from 0. */
  BufferedImage picture(int page) throws IOException {
    PDRectangle box = document.getPage(page).getCropBox();
    float longest = Math.max(box.getWidth(), box.getHeight());
    float shortest = Math.min(box.getWidth(), box.getHeight());
    if (!(shortest >= 1) || longest > LONGEST_PAGE || longest > 50 * shortest) {
      throw new AttachmentRefused("Page %d has no size that can be printed.".formatted(page + 1));
    }
    float scale = Math.min(LARGEST_SCALE, LONGEST_SIDE / longest);
    return renderImage(page, scale, ImageType.RGB);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private void step() {
    steps++;
    if (steps > MOST_STEPS || System.nanoTime() > until) {
      throw new AttachmentRefused(
          "The pages are too intricate to be shown. Print them to a new PDF first.");
    }
  }

  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      step();
      COSDictionary inline = operator.getImageParameters();
      if (inline != null) {
        StreamLimits.refusePixels(
            inline.getInt(COSName.W, COSName.WIDTH, 0),
            inline.getInt(COSName.H, COSName.HEIGHT, 0));
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException cause)
        throws IOException {
      if (operator.getName().equals("Do") || operator.getName().equals("BI")) {
        throw new AttachmentRefused(
            "A picture in the file cannot be shown. Print the file to a new PDF first.");
      }
      super.operatorException(operator, operands, cause);
    }
  }
}
