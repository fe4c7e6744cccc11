package com.operanttechnologies.engine.text;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The templates that ship with the product, under {@code templates/}. A file ending in .ftlh
 * escapes for HTML by itself. What tenants write is never rendered here.
 */
public final class ProductTemplates {
  private static final Configuration CONFIGURATION = configuration();

  private ProductTemplates() {}

  /** The text of a template; a failure is a fault in the product and says where. */
  public static String render(String name, Map<String, ?> model) {
    var out = new StringWriter();
    try {
      CONFIGURATION.getTemplate(name).process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("Template " + name + " cannot be rendered", e);
    }
    return out.toString();
  }

  private static Configuration configuration() {
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassLoaderForTemplateLoading(
        ProductTemplates.class.getClassLoader(), "templates");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }
}
