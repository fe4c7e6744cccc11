package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.AttachmentReader;
import com.operanttechnologies.document.DocumentSettings;
import com.operanttechnologies.document.QuotePdf;
import com.operanttechnologies.document.attached.PdfBoxAttachmentReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the printer into the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

  @Bean
  AttachmentReader attachmentReader() {
    return new PdfBoxAttachmentReader();
  }

  /** Warmed up on the side, so that the start does not wait for it. */
  @Bean(destroyMethod = "close")
  QuotePdf quotePdf(DocumentSettings settings) {
    var printer = new PdfBoxQuotePdf(settings);
    Thread.ofPlatform().name("press-warm-up").daemon().start(printer::warmedUp);
    return printer;
  }
}
