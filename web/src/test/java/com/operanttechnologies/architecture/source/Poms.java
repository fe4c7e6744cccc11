package com.operanttechnologies.architecture.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The Maven files, read as XML: what they bring in, with the version where they pin one. */
record Poms(List<Element> projects) {
  private static final Set<String> BRINGING =
      Set.of("dependency", "plugin", "path", "parent", "extension");
  private static final String OURS = "com.operanttechnologies";

  static Poms of(List<Path> files) {
    return new Poms(files.stream().map(Poms::read).toList());
  }

  /** {@code group:artifact} with its version, or with nothing where another pom gives it. */
  Map<String, String> artifacts() {
    Map<String, String> properties = properties();
    Map<String, String> artifacts = new TreeMap<>();
    elements()
        .filter(element -> BRINGING.contains(element.getTagName()))
        .filter(element -> !OURS.equals(child(element, "groupId")))
        .filter(element -> !child(element, "artifactId").equals("*"))
        .forEach(element ->
            artifacts.merge(
                name(element),
                resolved(child(element, "version"), properties),
                (one, other) -> one.isEmpty() ? other : one));
    return artifacts;
  }

  private Stream<Element> elements() {
    return projects.stream().flatMap(project -> list(project.getElementsByTagName("*")));
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    projects.stream()
        .flatMap(project -> list(project.getElementsByTagName("properties")))
        .flatMap(element -> list(element.getElementsByTagName("*")))
        .forEach(element -> properties.put(element.getTagName(), element.getTextContent().strip()));
    return properties;
  }

  private static String name(Element element) {
    String group = child(element, "groupId");
    return (group.isEmpty() ? "org.apache.maven.plugins" : group)
        + ":"
        + child(element, "artifactId");
  }

  private static String resolved(String version, Map<String, String> properties) {
    return version.startsWith("${")
        ? properties.getOrDefault(version.substring(2, version.length() - 1), version)
        : version;
  }

  private static String child(Element element, String name) {
    return list(element.getChildNodes())
        .filter(child -> child.getTagName().equals(name))
        .map(child -> child.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  private static Element read(Path file) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return builder.parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException(file.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
