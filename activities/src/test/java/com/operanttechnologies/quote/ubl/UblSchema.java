package com.operanttechnologies.quote.ubl;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** The OASIS schema of a UBL 2.3 Quotation, from the class path alone. */
final class UblSchema {
  private static final String MAIN = "/external/schemas/ubl23/maindoc/UBL-Quotation-2.3.xsd";

  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2",
          "/schemas/CCTS_CCT_SchemaModule.xsd",
          "http://www.w3.org/2000/09/xmldsig#",
          "/schemas/xmldsig-core-schema.xsd");

  private static final Schema SCHEMA = load();

  /** What the schema finds wrong. */
  static List<String> findings(String xml) throws Exception {
    List<String> findings = new ArrayList<>();
    var validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            findings.add(e.getMessage());
          }

          @Override
          public void error(SAXParseException e) {
            findings.add(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            findings.add(e.getMessage());
          }
        });
    validator.validate(new StreamSource(new StringReader(xml)));
    return findings;
  }

  private static Schema load() {
    try {
      var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      var inputs =
          (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
      factory.setResourceResolver(
          (type, namespace, id, system, base) -> input(inputs, type, namespace, system, base));
      URL main = Objects.requireNonNull(UblSchema.class.getResource(MAIN));
      return factory.newSchema(main);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable LSInput input(
      DOMImplementationLS inputs,
      String type,
      @Nullable String namespace,
      @Nullable String system,
      @Nullable String base) {
    LSInput input = inputs.createLSInput();
    if (type.equals(XMLConstants.XML_DTD_NS_URI)) {
      input.setStringData("");
      return input;
    }
    String path = namespace == null ? null : ELSEWHERE.get(namespace);
    if (path == null && (system == null || base == null)) {
      return null;
    }
    try {
      String place = path == null ? beside(base, system) : path;
      URL url = Objects.requireNonNull(UblSchema.class.getResource(place), place);
      input.setByteStream(url.openStream());
      input.setSystemId(url.toString());
      return input;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String beside(String base, String system) {
    return URI.create(base.substring(base.indexOf("!/") + 1)).resolve(system).getPath();
  }

  private UblSchema() {}
}
