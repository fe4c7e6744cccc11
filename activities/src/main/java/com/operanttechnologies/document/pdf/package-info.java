/** Prints quotes as tagged PDF/A-3b and PDF/UA-1 documents with PDFBox. */
@NullMarked
package com.operanttechnologies.document.pdf;

import org.jspecify.annotations.NullMarked;
