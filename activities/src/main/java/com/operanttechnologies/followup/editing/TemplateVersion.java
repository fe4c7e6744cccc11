package com.operanttechnologies.followup.editing;

import com.operanttechnologies.followup.template.TemplateParts;
import java.time.Instant;

/**
 * What a step's mail or a snippet said from one moment on; numbers count from 1.
 *
 * @param parts as they were written
 * @param publishedHtml the HTML with its style sheet inlined, from which mails are made
 */
public record TemplateVersion(
    int number, TemplateParts parts, String publishedHtml, Author author, Instant publishedAt) {}
