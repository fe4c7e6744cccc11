package com.operanttechnologies.document.html;

import com.operanttechnologies.document.Enclosures;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperWriter;
import com.operanttechnologies.document.font.Ink;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes a quote as HTML that is well-formed XML too, with its style sheet inside. */
public final class PaperHtml {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration templates = configuration();

  /** The logo's address is only used when the seller has one. */
  public String write(QuotePaper paper, Enclosures enclosures, String logoAddress, Ink ink) {
    PaperView view = new PaperWriter(paper, enclosures, logoAddress, ink).write();
    var html = new StringWriter(32_768);
    try {
      var page = templates.getTemplate("quote.ftlx").createProcessingEnvironment(view, html);
      page.setVariable(
          "css", templates.getObjectWrapper().wrap(Css.of(view.sheet(), ink.fontFamily())));
      page.process();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("The paper's own template is broken", e);
    }
    return html.toString();
  }

  private static Configuration configuration() {
    var configuration = new Configuration(VERSION);
    configuration.setClassForTemplateLoading(PaperHtml.class, "/templates/document");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(VERSION).build());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }
}
