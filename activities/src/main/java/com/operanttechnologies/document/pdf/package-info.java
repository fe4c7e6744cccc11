/** Prints the quote's HTML as tagged PDF/A-3b with openhtmltopdf and PDFBox. */
@NullMarked
package com.operanttechnologies.document.pdf;

import org.jspecify.annotations.NullMarked;
