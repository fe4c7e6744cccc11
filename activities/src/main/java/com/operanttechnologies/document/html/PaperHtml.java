package com.operanttechnologies.document.html;

import com.operanttechnologies.document.QuotePaper;
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

/** Writes a quote as HTML that is well-formed XML too, so that printer and browser agree. */
public final class PaperHtml {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration templates = configuration();

  /**
   * @param logoAddress where the logo is found; only used when the seller has one
   * @param ink makes the texts printable and gathers what is not
   */
  public String write(QuotePaper paper, String logoAddress, Ink ink) {
    PaperView view = new PaperWriter(paper, logoAddress, ink).write();
    var html = new StringWriter(32_768);
    try {
      templates.getTemplate("quote.ftlx").process(view, html);
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
