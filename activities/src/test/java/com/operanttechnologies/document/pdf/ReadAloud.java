package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.RenderedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A printed quote as a screen reader tells it: by its structure, not by its places; of a picture
 * its alternative.
 */
record ReadAloud(Node document) {

  /** A part of the document; the text is its own or that of its parts. */
  record Node(String type, String text, List<Node> parts) {

    /** All parts of that type, in reading order. */
    List<Node> all(String wanted) {
      Stream<Node> below = parts.stream().flatMap(part -> part.all(wanted).stream());
      return Stream.concat(type.equals(wanted) ? Stream.of(this) : Stream.empty(), below).toList();
    }
  }

  static ReadAloud of(RenderedDocument document) {
    try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
      var texts = new HashMap<COSDictionary, Map<Integer, String>>();
      for (PDPage page : pdf.getPages()) {
        texts.put(page.getCOSObject(), marked(page));
      }
      var root = pdf.getDocumentCatalog().getStructureTreeRoot();
      return new ReadAloud(node((PDStructureElement) root.getKids().getFirst(), texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, String> marked(PDPage page) throws IOException {
    var extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    return extractor.getMarkedContents().stream()
        .filter(content -> content.getMCID() >= 0)
        .collect(
            Collectors.toMap(
                PDMarkedContent::getMCID,
                content ->
                    content.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .map(position -> ((TextPosition) position).getUnicode())
                        .collect(Collectors.joining())));
  }

  private static Node node(
      PDStructureNode element, Map<COSDictionary, Map<Integer, String>> texts) {
    var parts = new ArrayList<Node>();
    var text = new StringBuilder();
    if (element instanceof PDStructureElement part && part.getAlternateDescription() != null) {
      text.append(part.getAlternateDescription());
    }
    for (Object kid : element.getKids()) {
      switch (kid) {
        case PDStructureElement part -> {
          Node node = node(part, texts);
          parts.add(node);
          text.append(node.text()).append(' ');
        }
        case Integer mark -> text.append(text((PDStructureElement) element, mark, texts));
        case PDMarkedContentReference mark ->
            text.append(texts.get(mark.getPage().getCOSObject()).get(mark.getMCID()));
        default -> throw new IllegalStateException("Not expected in a quote: " + kid);
      }
    }
    return new Node(element.getCOSObject().getNameAsString("S"), text.toString(), parts);
  }

  private static String text(
      PDStructureElement element, int mark, Map<COSDictionary, Map<Integer, String>> texts) {
    return texts.get(element.getPage().getCOSObject()).get(mark);
  }
}
