package com.operanttechnologies.shell.web;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * {@code asset('/css/base.css')}: the file's address with the hash of its content, cached for ever.
 */
@Component
class Assets implements TemplateMethodModelEx {
  private final ResourceUrlProvider resources;

  Assets(ResourceUrlProvider resources) {
    this.resources = resources;
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    String path = arguments.getFirst().toString();
    String versioned = resources.getForLookupPath(path);
    if (versioned == null) {
      throw new TemplateModelException("There is no static file " + path);
    }
    return versioned;
  }
}
