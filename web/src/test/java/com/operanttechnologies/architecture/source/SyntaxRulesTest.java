package com.operanttechnologies.architecture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxRulesTest {
  @TempDir private Path folder;

  @Test
  void theSourcesKeepTheHabits() {
    var sources = ParsedSource.of(RepositoryFiles.here().javaSources());

    assertThat(sources).isNotEmpty();
    assertThat(SyntaxRules.findings(sources)).isEmpty();
  }

  @Test
  void aMethodOfFortyOneLinesIsFound() throws IOException {
    assertThat(product(method("full", 38) + method("tooLong", 39)))
        .singleElement()
        .asString()
        .contains("tooLong has 41 lines");
    assertThat(product("@Deprecated" + "\n".repeat(41) + method("annotated", 1))).isEmpty();
  }

  @Test
  void catchingEverythingIsFoundAndCatchingWhatCanGoWrongIsNot() throws IOException {
    assertThat(product("void a() { try { b(); } catch (Exception e) { } }"))
        .singleElement()
        .asString()
        .contains("catches everything");
    assertThat(product("void a() { try { b(); } catch (Error | java.lang.Throwable e) { } }"))
        .hasSize(1);
    assertThat(product("void a() { try { b(); } catch (java.io.IOException e) { } }")).isEmpty();
  }

  @Test
  void aPublicTypeWithoutASentenceIsFound() throws IOException {
    assertThat(findings("src/main/java/a/Silent.java", "public class Silent {}"))
        .singleElement()
        .asString()
        .contains("Silent is public");
    assertThat(findings("src/main/java/a/Told.java", "/** Tells. */ public class Told {}"))
        .isEmpty();
  }

  @Test
  void aTestWithAnUnderscoreOrInAMisnamedClassIsFound() throws IOException {
    String test = "class %s { @org.junit.jupiter.api.Test void %s() {} }";

    assertThat(
            findings("src/test/java/a/QuoteTest.java", test.formatted("QuoteTest", "sends_mail")))
        .singleElement()
        .asString()
        .contains("camelCase");
    assertThat(findings("src/test/java/a/Quotes.java", test.formatted("Quotes", "sendsMail")))
        .singleElement()
        .asString()
        .contains("subject + Test");
  }

  private static String method(String name, int linesInside) {
    return "void " + name + "() {\n" + "run();\n".repeat(linesInside) + "}\n";
  }

  private List<String> product(String members) throws IOException {
    return findings("src/main/java/a/Subject.java", "class Subject {\n" + members + "\n}");
  }

  private List<String> findings(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return SyntaxRules.findings(ParsedSource.of(List.of(file)));
  }
}
