/** The pages on which contacts come from a file. */
@NullMarked
package com.operanttechnologies.contact.web.imports;

import org.jspecify.annotations.NullMarked;
