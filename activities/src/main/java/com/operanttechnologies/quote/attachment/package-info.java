/** Files that stand behind a quote: kept by their hash, written on versions and templates. */
@NullMarked
package com.operanttechnologies.quote.attachment;

import org.jspecify.annotations.NullMarked;
