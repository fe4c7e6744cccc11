package com.operanttechnologies.followup.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.swing.tree.TreeNode;

/**
 * A tenant's source as FreeMarker understands it, with every door closed that the allow-list would
 * not open anyway. After parsing, FreeMarker's own tree is compared with the list once more: should
 * it ever read a source otherwise than {@link SyntaxCheck} does, nothing is rendered.
 */
final class TenantTemplate {
  private static final Configuration HTML = configuration(HTMLOutputFormat.INSTANCE);
  private static final Configuration PLAIN = configuration(PlainTextOutputFormat.INSTANCE);
  private static final Set<String> ELEMENTS =
      Set.of(
          "MixedContent",
          "TextBlock",
          "DollarVariable",
          "IfBlock",
          "ConditionalBlock",
          "IteratorBlock",
          "UnifiedCall");

  private TenantTemplate() {}

  static Template parse(Part part, String source) throws ParseException {
    try {
      return new Template(part.words(), new StringReader(source), part == Part.HTML ? HTML : PLAIN);
    } catch (ParseException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TemplateProblem> check(Part part, String source) {
    try {
      return unlisted(parse(part, source).getRootTreeNode())
          .map(name ->
              List.of(new TemplateProblem(part, 1, 1, "Remove what is no value, <#if> or <#list>")))
          .orElse(List.of());
    } catch (ParseException e) {
      return List.of(
          new TemplateProblem(
              part, e.getLineNumber(), e.getColumnNumber(), "Correct this: it cannot be read"));
    }
  }

  private static Optional<String> unlisted(TreeNode node) {
    var name = node.getClass().getSimpleName();
    if (!ELEMENTS.contains(name)) {
      return Optional.of(name);
    }
    return node.isLeaf()
        ? Optional.empty()
        : Collections.list(node.children()).stream()
            .flatMap(child -> unlisted(child).stream())
            .findFirst();
  }

  private static Configuration configuration(OutputFormat format) {
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setOutputFormat(format);
    configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_DEFAULT_AUTO_ESCAPING_POLICY);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateLoader(null);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    return configuration;
  }
}
